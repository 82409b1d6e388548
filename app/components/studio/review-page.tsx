import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DraftReviewView, ReviewLinkProblem } from "~/views/studio-review";
import { type CommentAnswer, CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import { DraftNav } from "./draft-nav";
import { DraftPeople } from "./draft-people";
import { ReviewLinks } from "./review-links";
import { useDraftNews } from "./use-draft-news";

interface ReviewPageProps {
  review: DraftReviewView;
  made?: string | undefined;
  linkProblem?: ReviewLinkProblem | undefined;
  givenLink?: { name: string; until: string } | undefined;
  answer?: CommentAnswer | undefined;
}

/** Everything that was said of a draft, for its trainers, and the links by which experts see it. */
export function ReviewPage({ review, made, linkProblem, givenLink, answer }: ReviewPageProps) {
  const { id, title, version, links, comments, places, at, position, played } = review;
  const { t } = useWords();
  const news = useDraftNews({ draft: id, version, at: "", isHearing: true });
  const open = comments.filter(({ isOpen }) => isOpen).length;
  return (
    <Page wide>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio-review.title")}</h1>
      <DraftNav draft={id} current="review" comments={open} />
      <DraftPeople {...news} />
      {played !== null && (
        <p className="mt-4">
          <Link to={`/studio/figures?${new URLSearchParams({ case: played })}`} className="link">
            {t("studio-review.figures")}
          </Link>
        </p>
      )}
      <div className="mt-6 grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <section aria-labelledby="comments">
          <h2 id="comments" className="heading">
            {t("studio-review.comments")}
          </h2>
          <CommentList
            comments={comments}
            play={`/studio/${id}/try`}
            edit={(place) => `/studio/${id}?at=${place}#form`}
            version={version}
            answer={answer}
          />
          <h2 id="comment" tabIndex={-1} className="heading mt-8 mb-3">
            {t("studio-review.new")}
          </h2>
          <CommentForm key={`${comments.length} ${at}`} places={places} at={at} position={position} answer={answer} />
        </section>
        <ReviewLinks key={links.length} links={links} made={made} problem={linkProblem} given={givenLink} />
      </div>
    </Page>
  );
}
