import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Guide } from "~/components/guide/guide";
import { pageMeta } from "~/i18n/page-meta";
import { viewGuide } from "~/services/catalog/view-guide.server";

export function loader({ context: { viewer } }: LoaderFunctionArgs) {
  return { ...viewGuide(), visitor: viewer === null };
}

export default function GuidePage() {
  return <Guide {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "guide.title");
