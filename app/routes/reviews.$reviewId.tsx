import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { ReviewForm } from "~/components/review/review-form";
import { localeOf } from "~/i18n/locale.server";
import { pageMeta } from "~/i18n/page-meta";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { viewReview } from "~/services/review/view-review.server";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context, params: { reviewId = "" } }: LoaderFunctionArgs) {
  return requireFound(await viewReview(requireViewer({ request, context }), reviewId, localeOf(request)));
}

export async function action({ request, context, params: { reviewId = "" } }: ActionFunctionArgs) {
  const form = await request.formData();
  const reviewed = await reviewSitting(requireViewer({ request, context }), reviewId, {
    markOf: (conversation, category) => textOf(form, `mark ${conversation} ${category}`),
    ready: textOf(form, "ready"),
    reasons: textOf(form, "reasons"),
  });
  switch (reviewed.kind) {
    case "unknown":
      return notFound();
    case "kept":
      return redirect("/reviews", 303);
    case "problem": {
      const given = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
      return data({ problems: reviewed.codes, given }, { status: 422 });
    }
    case "refused":
      return data({ refused: reviewed.because, unkept: reviewed.unkept }, { status: 409 });
  }
}

/** Always: after a refusal, too, the page shows how the sitting stands by now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

export default function ReviewPage() {
  return <ReviewForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "review.title");
