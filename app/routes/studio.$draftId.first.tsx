import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { FirstPage } from "~/components/studio/first-page";
import { pageMeta } from "~/i18n/page-meta";
import { viewFirst } from "~/services/studio/view-first.server";
import { type StepOfFirst, writeFirst } from "~/services/studio/write-first.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const turn = new URL(request.url).searchParams.get("turn") ?? "";
  return { shown: requireFound(await viewFirst(draftId, /^\d{1,4}$/.test(turn) ? Number(turn) : null)) };
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const step = toStep(form);
  if (!step) return badRequest();
  const written = await writeFirst(viewer, draftId, step);
  if (written.kind === "unknown") return notFound();
  const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  return written.kind === "problem"
    ? data({ problem: written.problem, typed }, { status: 422 })
    : redirect(`${new URL(request.url).pathname}#next`, 303);
}

function toStep(form: FormData): StepOfFirst | null {
  const words = (name: string) => textOf(form, name).replaceAll("\r\n", "\n").trim();
  const asks = form.getAll("moment").map(String);
  switch (words("intent")) {
    case "turn":
      return { do: "turn", says: words("says"), words: words("words"), asks };
    case "end":
      return { do: "end", title: words("title"), says: words("says"), teaches: words("teaches") };
    case "wrong": {
      const one = <Known extends string>(name: string, known: readonly Known[], otherwise: Known) =>
        known.find((each) => each === words(name)) ?? otherwise;
      return {
        ...{ do: "wrong", situation: words("situation"), words: words("words"), leads: words("leads"), title: words("title") },
        shows: one("shows", ["nothing", "some", "all"], "nothing"),
        costs: one("costs", ["nothing", "patience", "repeat"], "nothing"),
        why: words("why"),
      };
    }
    default:
      return null;
  }
}

export default function FirstRoute() {
  return <FirstPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio-first.page" : "fault.page", found ? { title: found.shown.title } : {});
