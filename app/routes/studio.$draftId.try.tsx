import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { TryPage } from "~/components/studio/try-page";
import { pageMeta } from "~/i18n/page-meta";
import { recordLine } from "~/services/studio/record-line.server";
import { viewTry } from "~/services/studio/view-try.server";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";
import { tryQuery } from "./try-query";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  return { shown: requireFound(await viewTry(draftId, tryQuery(request))) };
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const [name, isOn] = [textOf(form, "name").trim(), (field: string) => textOf(form, field) === "yes"];
  const recorded = await recordLine(viewer, draftId, name, {
    ...(isOn("this-level") && { level: textOf(form, "level") }),
    ...(isOn("this-variant") && { variant: textOf(form, "variant") }),
    choices: textOf(form, "line").split(","),
    ...(isOn("asks-ending") && { ending: textOf(form, "ending") }),
    ...(isOn("asks-pass") && { pass: isOn("passed") }),
  });
  if (recorded.kind === "unknown") return notFound();
  if (recorded.kind === "problem") return data({ record: { problem: recorded.problem, name } }, { status: 422 });
  return data({ record: { recorded: recorded.name } });
}

export default function TryRoute() {
  return <TryPage {...useLoaderData<typeof loader>()} record={useActionData<typeof action>()?.record} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio.try-page" : "fault.page", found ? { title: found.shown.title } : {});
