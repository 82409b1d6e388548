import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { TryPage } from "~/components/studio/try-page";
import { pageMeta } from "~/i18n/page-meta";
import { viewTry } from "~/services/studio/view-try.server";
import { requireFound } from "./not-found";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const more = asked("add") === "" ? "" : `,${asked("add")}${asked("value") === "" ? "" : `=${asked("value")}`}`;
  const line = `${asked("line")}${more}`.replace(/^,/, "");
  return { shown: requireFound(await viewTry(draftId, { level: asked("level"), variant: asked("variant"), from: asked("from"), line })) };
}

export default function TryRoute() {
  return <TryPage {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio.try-page" : "fault.page", found ? { title: found.shown.title } : {});
