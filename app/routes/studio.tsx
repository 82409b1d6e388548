import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { StudioHome } from "~/components/studio/studio-home";
import { pageMeta } from "~/i18n/page-meta";
import { viewStudio } from "~/services/studio/view-studio.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewStudio(requireViewer({ request, context }));
}

export default function StudioPage() {
  return <StudioHome {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "studio.title");
