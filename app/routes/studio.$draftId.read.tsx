import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { ReadPage } from "~/components/studio/read-page";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewRead } from "~/services/studio/view-read.server";
import { requireFound } from "./not-found";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const query = { show: asked("show"), level: asked("level"), line: asked("line"), locale: localeOf(request) };
  return { shown: requireFound(await viewRead(draftId, query)) };
}

export default function ReadRoute() {
  return <ReadPage {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio-read.page" : "fault.page", found ? { title: found.shown.title } : {});
