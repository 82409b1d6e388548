import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { useContext } from "react";
import { requireViewer } from "~/auth/viewer.server";
import { Debrief } from "~/components/debrief/debrief";
import { DebriefFault } from "~/components/debrief/debrief-fault";
import { GateDebriefPage } from "~/components/debrief/gate-debrief-page";
import { ReflectionForm } from "~/components/debrief/reflection-form";
import { UnsentPage, unsentPageOf } from "~/components/form/unsent-page";
import { ReferenceContext } from "~/components/frame/reference";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { viewNextSteps } from "~/services/debrief/view-next-steps.server";
import { type PlayedOn, playOn } from "~/services/play/play-on.server";
import { reflect } from "~/services/play/reflect.server";
import { badRequest } from "./bad-request";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { attemptId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const clairvoyant = new URL(request.url).searchParams.get("clairvoyant") === "1";
  const found = await viewAttemptDebrief(viewer, attemptId, localeOf(request), {
    clairvoyant,
    report: context.report,
  });
  if (found.kind === "unknown") return notFound();
  if (found.kind === "examined") throw redirect(`/scenarios/${found.scenarioId}`, 303);
  if (found.kind === "at-sitting") throw redirect(`/sittings/${found.sittingId}`, 303);
  if (found.kind === "not-ended") throw redirect(`/attempts/${attemptId}`, 303);
  return found.kind === "debrief" ? { ...found, next: await viewNextSteps(viewer, attemptId, localeOf(request)) } : found;
}

export async function action({ request, context, params: { attemptId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  if (!form.has("play-on") && !(form.has("plus") && form.has("delta"))) return badRequest();
  if (form.has("play-on")) return goOn(await playOn(viewer, attemptId, textOf(form, "play-on")), attemptId);
  const given = { plus: textOf(form, "plus"), delta: textOf(form, "delta") };
  const reflected = await reflect(viewer, attemptId, given);
  switch (reflected.kind) {
    case "kept":
      return redirect(`/attempts/${attemptId}/debrief`, 303);
    case "unknown":
      return notFound();
    case "not-ended":
      return redirect(`/attempts/${attemptId}`, 303);
    case "gate":
      throw new Response(null, { status: 403 });
    case "problem":
      return data({ given, code: reflected.code }, { status: reflected.code === "already" ? 409 : 422 });
  }
}

function goOn(played: PlayedOn, attemptId: string) {
  switch (played.kind) {
    case "played-on":
      return redirect(`/attempts/${played.attemptId}`, 303);
    case "unknown":
      return notFound();
    case "not-ended":
      return redirect(`/attempts/${attemptId}`, 303);
    case "examined":
      return redirect(`/scenarios/${played.scenarioId}`, 303);
    case "gate":
      throw new Response(null, { status: 403 });
    case "bad-turn":
      return badRequest();
  }
}

export default function DebriefPage() {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (found.kind === "gate-debrief") return <GateDebriefPage {...found} />;
  if (found.kind === "debrief") return <Debrief {...found} unkept={answer?.given} />;
  return <ReflectionForm {...found} given={answer?.given} problem={answer?.code} />;
}

/** The frame stands, and what was played is kept, whatever is wrong with this page. */
export function ErrorBoundary() {
  const error = useRouteError();
  const reference = useContext(ReferenceContext);
  const unsent = unsentPageOf(error)?.unsent;
  if (unsent) return <UnsentPage {...unsent} />;
  return <DebriefFault status={isRouteErrorResponse(error) ? error.status : 500} reference={reference} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) => {
  if (!shown) return pageMeta(matches, "fault.page");
  return shown.kind === "debrief" || shown.kind === "gate-debrief"
    ? pageMeta(matches, "debrief.page", { title: shown.debrief.title })
    : pageMeta(matches, "reflect.page");
};
