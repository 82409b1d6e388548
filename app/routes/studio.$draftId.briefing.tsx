import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { DraftBriefingPage } from "~/components/studio/draft-briefing-page";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewDraftBriefing } from "~/services/studio/view-draft-briefing.server";
import { requireFound } from "./not-found";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const query = { level: searchParams.get("level") ?? "", variant: searchParams.get("variant") ?? "", locale: localeOf(request) };
  return { shown: requireFound(await viewDraftBriefing(draftId, query)) };
}

export default function DraftBriefingRoute() {
  return <DraftBriefingPage {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio-briefing.page" : "fault.page", found ? { title: found.shown.title } : {});
