import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { FiguresPage } from "~/components/studio/figures-page";
import { pageMeta } from "~/i18n/page-meta";
import { viewFigures } from "~/services/studio/view-figures.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewFigures(requireViewer({ request, context }), new URL(request.url).searchParams.get("case") ?? "");
}

export default function FiguresRoute() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio-figures.title");
