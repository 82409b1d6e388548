import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Attempts } from "~/components/attempts/attempts";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewAttempts } from "~/services/debrief/view-attempts.server";
import { requireFound } from "./not-found";

export async function loader({ request, context, params: { scenarioId = "" } }: LoaderFunctionArgs) {
  return requireFound(await viewAttempts(requireViewer({ request, context }), scenarioId, localeOf(request)));
}

export default function AttemptsPage() {
  return <Attempts {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  shown ? pageMeta(matches, "attempts.page", { title: shown.title }) : pageMeta(matches, "fault.page");
