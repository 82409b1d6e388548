import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Reviews } from "~/components/review/reviews";
import { pageMeta } from "~/i18n/page-meta";
import { viewReviews } from "~/services/review/view-reviews.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  return viewReviews(requireViewer({ request, context }));
}

export default function ReviewsPage() {
  return <Reviews {...useLoaderData<typeof loader>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "reviews.title");
