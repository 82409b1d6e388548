import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ClosedLink, ExpertPage } from "~/components/studio/expert-page";
import { pageMeta } from "~/i18n/page-meta";
import { expertAuthor } from "~/services/studio/comment-author.server";
import { linkOfToken, viewReviewLink } from "~/services/studio/view-review-link.server";
import { badRequest } from "./bad-request";
import { takeComment } from "./comment-action";
import { requireFound } from "./not-found";

export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs) {
  const seen = await viewReviewLink(token, new URL(request.url).searchParams.get("at") ?? "", null);
  return data({ base: `/review-links/${token}`, ...seen }, { status: "closed" in seen ? 404 : 200 });
}

export async function action({ request, params: { token = "" } }: ActionFunctionArgs) {
  const link = requireFound(await linkOfToken(token));
  return (await takeComment(expertAuthor(link), link.draft, request, await request.formData())) ?? badRequest();
}

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" });

export default function ReviewLinkRoute() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return "closed" in seen ? <ClosedLink reason={seen.closed} /> : <ExpertPage {...seen} view="comments" {...answer} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: seen }) =>
  seen && "shown" in seen
    ? pageMeta(matches, "studio-review.expert-page", { title: seen.shown.title })
    : pageMeta(matches, "studio-review.closed-link");
