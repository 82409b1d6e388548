import { Link } from "@remix-run/react";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { OwnReview, ReviewProblem, ReviewRefusal, ReviewView } from "~/views/reviews";
import { ReviewMarks } from "./review-marks";
import { ReviewedConversation } from "./reviewed-conversation";
import { ScorecardFields } from "./scorecard-fields";

interface ReviewFormProps extends ReviewView {
  problems?: readonly ReviewProblem[] | undefined;
  given?: Record<string, string> | undefined;
  /** Why what was sent was not taken. */
  refused?: ReviewRefusal | undefined;
  /** What was sent and not taken. */
  unkept?: OwnReview | undefined;
}

/** The conversations of a sitting with a scorecard for each: no score, no name, no date. Where it can't be marked any more, the reason, and what this reviewer wrote. */
export function ReviewForm({ word, state, isIndependent, own, scorecard, refused, unkept, ...open }: ReviewFormProps) {
  const { t } = useWords();
  const closed = refused ?? (state !== "open" ? state : isIndependent ? undefined : "not-independent");
  if (closed === undefined) return <OpenForm word={word} scorecard={scorecard} {...open} />;
  return (
    <Page>
      <h1 className="title">{t("reviews.sitting", { word })}</h1>
      <div className="mt-6">
        <Notice tone="warn" announced={refused !== undefined}>
          <p>{t(`review-closed.${closed}`)}</p>
        </Notice>
      </div>
      {[
        { title: t("review.unkept"), review: unkept },
        { title: t("review.own"), review: own },
      ].map(
        ({ title, review }) =>
          review && (
            <section key={title} className="mt-8">
              <h2 className="heading">{title}</h2>
              <div className="card mt-3 p-5">
                <ReviewMarks review={review} scorecard={scorecard} />
              </div>
            </section>
          ),
      )}
      <p className="mt-8">
        <Link to="/reviews" className="link">
          {t("review.to-reviews")}
        </Link>
      </p>
    </Page>
  );
}

function OpenForm({
  word,
  conversations,
  scorecard,
  problems = [],
  given = {},
}: Pick<ReviewFormProps, "word" | "conversations" | "scorecard" | "problems" | "given">) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("reviews.sitting", { word })}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("review.text")}</p>
      {problems.length > 0 && (
        <div className="mt-6">
          <Notice tone="bad" announced>
            {problems.map((code) => (
              <p key={code}>{t(`review-problem.${code}`)}</p>
            ))}
          </Notice>
        </div>
      )}
      <PostForm className="mt-8 space-y-12" noValidate>
        {conversations.map((conversation, index) => {
          const number = index + 1;
          return (
            <section key={number} aria-labelledby={`conversation-${number}`}>
              <ReviewedConversation number={number} conversation={conversation} />
              <ScorecardFields number={number} scorecard={scorecard} given={given} />
            </section>
          );
        })}
        <section className="card space-y-4 p-5">
          <fieldset>
            <legend className="label">{t("review.ready")}</legend>
            {(["yes", "no"] as const).map((value) => (
              <label key={value} className="mt-1 flex items-center gap-2.5">
                <input type="radio" name="ready" value={value} defaultChecked={given.ready === value} className="size-4" />
                <span>{t(`review-ready.${value}`)}</span>
              </label>
            ))}
          </fieldset>
          <div>
            <label htmlFor="reasons" className="label">
              {t("review.reasons")}
            </label>
            <textarea
              id="reasons"
              name="reasons"
              rows={4}
              maxLength={2000}
              defaultValue={given.reasons}
              className="field mt-1"
              dir="auto"
            />
            <p className="mt-1 text-[0.9375rem] text-soft">{t("review.reasons-help")}</p>
          </div>
          <button type="submit" className="button button-primary">
            {t("review.submit")}
          </button>
        </section>
      </PostForm>
    </Page>
  );
}
