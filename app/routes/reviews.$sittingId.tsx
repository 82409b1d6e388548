import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { ReviewForm } from "~/components/review/review-form";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { viewReview } from "~/services/review/view-review.server";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { sittingId = "" } }: LoaderFunctionArgs) {
  return requireFound(await viewReview(requireViewer({ request, context }), sittingId, localeOf(request)));
}

export async function action({ request, context, params: { sittingId = "" } }: ActionFunctionArgs) {
  const form = await request.formData();
  const reviewed = await reviewSitting(requireViewer({ request, context }), sittingId, {
    markOf: (attempt, category) => textOf(form, `mark ${attempt} ${category}`),
    ready: textOf(form, "ready"),
    reasons: textOf(form, "reasons"),
  });
  if (reviewed.kind === "unknown") return notFound();
  if (reviewed.kind === "problem")
    return data(
      {
        problems: reviewed.codes,
        given: Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))),
      },
      { status: 422 },
    );
  return redirect("/reviews", 303);
}

export default function ReviewPage() {
  return <ReviewForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "review.title");
