import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/auth/viewer.server";
import { ReviewPage } from "~/components/studio/review-page";
import { pageMeta } from "~/i18n/page-meta";
import { closeComment } from "~/services/studio/answer-comment.server";
import { memberAuthor } from "~/services/studio/comment-author.server";
import { endReviewLink } from "~/services/studio/end-review-link.server";
import { makeReviewLink } from "~/services/studio/make-review-link.server";
import { viewDraftReview } from "~/services/studio/view-draft-review.server";
import { badRequest } from "./bad-request";
import { takeComment } from "./comment-action";
import { commentPosition } from "./comment-position";
import { notFound, requireFound } from "./not-found";
import { textOf } from "./text-of";
import { toSelf } from "./to-self";

export async function loader({ request, context, params: { draftId = "" } }: LoaderFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const { searchParams } = new URL(request.url);
  const at = searchParams.get("at") ?? "";
  return { review: requireFound(await viewDraftReview(viewer, draftId, at, commentPosition(searchParams))) };
}

export async function action({ request, context, params: { draftId = "" } }: ActionFunctionArgs) {
  const viewer = requireViewer({ request, context });
  const form = await request.formData();
  const intent = textOf(form, "intent");
  if (intent === "link") {
    const given = { name: textOf(form, "name"), until: textOf(form, "until") };
    const made = await makeReviewLink(viewer, draftId, given);
    if (made.kind === "unknown") return notFound();
    if (made.kind === "problem") return data({ linkProblem: made.problem, givenLink: given }, { status: 422 });
    return data({ made: new URL(`/review-links/${made.token}`, request.url).href }, { headers: { "Cache-Control": "no-store" } });
  }
  if (intent === "end") return (await endReviewLink(viewer, draftId, textOf(form, "link"))) ? toSelf(request) : notFound();
  if (intent === "close" || intent === "reopen") {
    const closed = await closeComment(viewer, draftId, textOf(form, "comment"), intent === "close" ? "closed" : "reopened");
    return closed.kind === "said" ? toSelf(request) : notFound();
  }
  return (await takeComment(memberAuthor(viewer), draftId, request, form)) ?? badRequest();
}

export default function DraftReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: found }) =>
  pageMeta(matches, found ? "studio-review.page" : "fault.page", found ? { title: found.review.title } : {});
