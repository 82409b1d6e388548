import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { PublishPage } from "~/components/studio/publish-page";
import { pageMeta } from "~/i18n/page-meta";
import { keepDraft } from "~/services/studio/keep-draft.server";
import { publishDraft } from "~/services/studio/publish-draft.server";
import { cancelRescoring, rescore } from "~/services/studio/rescoring.server";
import { restoreVersion } from "~/services/studio/restore-version.server";
import { viewPublish } from "~/services/studio/view-publish.server";
import { withdrawCase } from "~/services/studio/withdraw-case.server";
import { badRequest } from "./bad-request";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";
import { toSelf } from "./to-self";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const asked = { from: numberOf(searchParams.get("from")), to: numberOf(searchParams.get("to")) };
  return { publish: requireFound(await viewPublish(draftId, asked)) };
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const intent = textOf(form, "intent");
  const back = (isDone: boolean) => (isDone ? toSelf(request) : notFound());
  switch (intent) {
    case "publish": {
      if (form.has("asks-look") && textOf(form, "looked") !== "yes") return data({ problem: "unread" as const }, { status: 422 });
      const version = numberOf(textOf(form, "version"));
      if (version === null) return badRequest();
      const published = await publishDraft(viewer, draftId, { version, note: textOf(form, "note").trim() });
      if (published.kind === "unknown") return notFound();
      if (published.kind === "published") return data({ published: published.number });
      const { problem, errors } = published;
      const isLate = problem === "stale" || problem === "archived";
      return data({ problem, errors, note: textOf(form, "note") }, { status: isLate ? 409 : 422 });
    }
    case "rescore":
      // It goes on after the answer; the page shows how far it has come.
      rescore(draftId).catch(context.report);
      return toSelf(request);
    case "cancel":
      await cancelRescoring(draftId);
      return toSelf(request);
    case "restore": {
      const restored = await restoreVersion(viewer, draftId, numberOf(textOf(form, "number")) ?? 0);
      return restored === "archived" ? data({ problem: "archived" as const }, { status: 409 }) : back(restored);
    }
    case "withdraw":
    case "offer":
      return back(await withdrawCase(viewer, draftId, intent));
    case "archive":
    case "unarchive":
      return back(await keepDraft(viewer, draftId, intent));
    default:
      return badRequest();
  }
}

function numberOf(words: string | null): number | null {
  return words !== null && /^\d{1,9}$/.test(words) ? Number(words) : null;
}

export default function PublishRoute() {
  return <PublishPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio-publish.page" : "fault.page", found ? { title: found.publish.title } : {});
