import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Library } from "~/components/home/library";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { viewLibrary } from "~/services/home/view-library.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewLibrary(requireViewer({ request, context }), localeOf(request), new URL(request.url).searchParams);
}

export default function LibraryPage() {
  return <Library {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "library.title");
