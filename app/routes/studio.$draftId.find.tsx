import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FindingsPage } from "~/components/studio/map/findings-page";
import { pageMeta } from "~/i18n/page-meta";
import { findInDraft } from "~/services/studio/find-in-draft.server";
import { requireFound } from "./not-found";

export async function loader({ request, params: { draftId = "" } }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get("words") ?? "";
  return { findings: requireFound(await findInDraft(draftId, words.slice(0, 200))) };
}

export default function FindRoute() {
  return <FindingsPage {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: shown }) =>
  pageMeta(matches, shown ? "studio.page" : "fault.page", shown ? { title: shown.findings.title } : {});
