import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { Reviews } from "~/components/review/reviews";
import { pageMeta } from "~/i18n/page-meta";
import { answerAppeal } from "~/services/review/answer-appeal.server";
import { viewReviews } from "~/services/review/view-reviews.server";
import { badRequest } from "./bad-request";
import { notFound } from "./not-found";
import { textOf } from "./text-of";

export async function loader({ request, context }: LoaderFunctionArgs) {
  return viewReviews(requireViewer({ request, context }));
}

/** A leader answers an appeal. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const words = textOf(form, "words");
  if (words.trim() === "") return data({ problem: textOf(form, "sitting") }, { status: 422 });
  const granted = textOf(form, "granted");
  if (granted !== "yes" && granted !== "no") return badRequest();
  const answered = await answerAppeal(viewer, textOf(form, "sitting"), { granted: granted === "yes", words });
  return answered ? redirect("/reviews", 303) : notFound();
}

export default function ReviewsPage() {
  return <Reviews {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, "reviews.title");
