import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { useBusy } from "~/components/form/use-busy";
import { Desk } from "~/components/play/desk";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { type Discarded, discardAttempt } from "~/services/play/discard-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { attemptId = "" } }: LoaderFunctionArgs) {
  const hint = new URL(request.url).searchParams.get("hint") === "1";
  const desk = requireFound(await viewDesk(requireViewer({ request, context }), attemptId, { hint, locale: localeOf(request) }));
  if (desk.examined) throw redirect(desk.attempt.scenarioId === null ? "/career" : `/scenarios/${desk.attempt.scenarioId}`, 303);
  if (desk.view.ended || desk.over)
    throw redirect(desk.attempt.mode === "gate" ? `/sittings/${desk.attempt.sittingId}` : `/attempts/${attemptId}/debrief`, 303);
  return desk;
}

export async function action({ request, context, params: { attemptId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  if (form.has("discard")) return leave(await discardAttempt(viewer, attemptId), attemptId);
  const [choice, turn] = [textOf(form, "choice"), textOf(form, "turn")];
  const field = (name: string) => (form.has(name) ? textOf(form, name) : null);
  const [amount, words] = [field("amount"), field("typed")];
  const typed = words ?? amount ?? "";
  const taken = await takeChoice(viewer, attemptId, { choice, turn, amount, typed: words }, localeOf(request));
  switch (taken.kind) {
    case "taken":
      if (taken.ended) return redirect(`/attempts/${attemptId}/debrief`, 303);
      return redirect(`/attempts/${attemptId}#${taken.opened ? `document-${turn}` : "last-words"}`, 303);
    case "unknown":
      return notFound();
    case "stale":
      return data({ kind: "stale" as const, typed }, { status: 409 });
    case "refused":
      return data({ kind: "refused" as const, token: choice, typed, refused: taken.refused }, { status: 422 });
    case "problem":
      return data({ ...taken, typed }, { status: 422 });
  }
}

function leave({ kind }: Discarded, attemptId: string) {
  if (kind === "unknown") return notFound();
  return redirect(kind === "discarded" ? "/" : `/attempts/${attemptId}`, 303);
}

/** Always: after a conflict, too, the desk shows where the conversation stands. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export default function DeskPage() {
  const answer = useActionData<typeof action>();
  const busy = useBusy();
  return <Desk {...useLoaderData<typeof loader>()} answer={answer} busy={busy} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  shown ? pageMeta(matches, "desk.page", { title: shown.view.title }) : pageMeta(matches, "fault.page");
