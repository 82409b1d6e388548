import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Briefing } from "~/components/home/briefing";
import { LockedScenario } from "~/components/home/locked-scenario";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewBriefing } from "~/services/home/view-briefing.server";
import { viewLocked } from "~/services/home/view-locked.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { scenarioId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const briefing = await viewBriefing(viewer, scenarioId, localeOf(request));
  if (briefing) return data({ briefing, locked: null });
  return data({ briefing: null, locked: requireFound(await viewLocked(viewer, scenarioId, localeOf(request))) }, { status: 403 });
}

export async function action({ request, context, params: { scenarioId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const started = await startAttempt(viewer, { scenarioId, mode: textOf(form, "mode"), seed: textOf(form, "seed") });
  if ("attemptId" in started) return redirect(`/attempts/${started.attemptId}`, 303);
  const { problem } = started;
  if (problem === "unknown-scenario") return notFound();
  if (problem === "locked") throw new Response(null, { status: 403 });
  return data({ problem }, { status: 422 });
}

export default function BriefingPage() {
  const answer = useActionData<typeof action>();
  const { briefing, locked } = useLoaderData<typeof loader>();
  return briefing ? <Briefing {...briefing} problem={answer?.problem} /> : <LockedScenario {...locked} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  shown ? pageMeta(matches, "briefing.page", { title: (shown.briefing ?? shown.locked).card.title }) : pageMeta(matches, "fault.page");
