import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ClosedLink, ExpertPage } from "~/components/studio/expert-page";
import { pageMeta } from "~/i18n/page-meta";
import { expertAuthor } from "~/services/studio/comment-author.server";
import { linkOfToken, viewReviewLink } from "~/services/studio/view-review-link.server";
import type { ExpertPlace } from "~/views/studio-review";
import { badRequest } from "./bad-request";
import { takeComment } from "./comment-action";
import { requireFound } from "./not-found";
import { tryQuery } from "./try-query";

const views: readonly ExpertPlace[] = ["comments", "try", "read"];

export async function loader({ request, params: { token = "", view: asked = "comments" } }: LoaderFunctionArgs) {
  const view = requireFound(views.find((one) => one === asked) ?? null);
  const at = new URL(request.url).searchParams.get("at") ?? "";
  const seen = await viewReviewLink(token, { view, at, query: tryQuery(request) });
  return data({ base: `/review-links/${token}`, view, ...seen }, { status: "closed" in seen ? 404 : 200 });
}

export async function action({ request, params: { token = "" } }: ActionFunctionArgs) {
  const link = requireFound(await linkOfToken(token));
  return (await takeComment(expertAuthor(link), link.draft, request, await request.formData())) ?? badRequest();
}

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" });

export default function ReviewLinkRoute() {
  const seen = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return "closed" in seen ? <ClosedLink reason={seen.closed} /> : <ExpertPage {...seen} {...answer} />;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: seen }) =>
  seen && "shown" in seen
    ? pageMeta(matches, "studio-review.expert-page", { title: seen.shown.title })
    : pageMeta(matches, "studio-review.closed-link");
