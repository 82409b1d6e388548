import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { History } from "~/components/home/history";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewHistory } from "~/services/home/view-history.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewHistory(requireViewer({ request, context }), localeOf(request), new URL(request.url).searchParams);
}

export default function HistoryPage() {
  return <History {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "history.title");
