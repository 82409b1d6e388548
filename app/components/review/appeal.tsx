import { Link } from "@remix-run/react";
import { DecisionPart } from "~/components/career/decision-part";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AppealedView } from "~/views/reviews";
import { ReviewMarks } from "./review-marks";
import { ReviewedConversation } from "./reviewed-conversation";

interface AppealProps extends AppealedView {
  /** `no-words`: it was sent without any. `late`: another leader had answered. */
  problem?: "no-words" | "late" | undefined;
  given?: string | undefined;
}

/** An appeal with everything that it is about, and the form of an answer. */
export function Appeal({ word, isOpen, words, decision, scorecard, reviews, conversations, problem, given }: AppealProps) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("appealed.title", { word })}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("appealed.text")}</p>
      <section className="mt-6">
        <h2 className="heading">{t("appealed.words")}</h2>
        <blockquote dir="auto" className="mt-3 border-l-2 border-line pl-4 whitespace-pre-line wrap-anywhere">
          {words}
        </blockquote>
      </section>
      {decision && <DecisionPart {...decision} state={decision.passed ? "not-signed-off" : "not-passed"} />}
      {reviews.map((review, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reviewers are unnamed, and two may have found the same
        <section key={index} className="mt-8">
          <h2 className="heading">{t("appealed.review", { number: index + 1 })}</h2>
          <div className="card mt-3 p-5">
            <ReviewMarks review={review} scorecard={scorecard} />
          </div>
        </section>
      ))}
      {conversations.map((conversation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a conversation is known by its number alone
        <section key={index} aria-labelledby={`conversation-${index + 1}`} className="mt-10">
          <ReviewedConversation number={index + 1} conversation={conversation} />
        </section>
      ))}
      <section className="mt-10" aria-labelledby="answer">
        <h2 id="answer" className="heading">
          {t("appealed.answer")}
        </h2>
        {isOpen && problem !== "late" ? (
          <AnswerForm problem={problem} given={given} />
        ) : (
          <div className="mt-3 space-y-3">
            <Notice tone="warn" announced={problem === "late"}>
              <p>{t("appealed.late")}</p>
            </Notice>
            {given && (
              <blockquote dir="auto" className="border-l-2 border-line pl-4 whitespace-pre-line wrap-anywhere">
                {given}
              </blockquote>
            )}
          </div>
        )}
      </section>
      <p className="mt-8">
        <Link to="/reviews" className="link">
          {t("review.to-reviews")}
        </Link>
      </p>
    </Page>
  );
}

function AnswerForm({ problem, given }: Pick<AppealProps, "problem" | "given">) {
  const { t } = useWords();
  return (
    <PostForm className="card mt-3 space-y-3 p-5" noValidate>
      <label htmlFor="words" className="label">
        {t("reviews.answer")}
      </label>
      <textarea
        id="words"
        name="words"
        rows={4}
        maxLength={2000}
        required
        dir="auto"
        defaultValue={given}
        className="field"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "words-problem" : undefined}
      />
      {problem && (
        <p id="words-problem" role="alert" className="text-bad">
          {t("review-problem.reasons")}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="granted" value="yes" className="button">
          {t("reviews.grant")}
        </button>
        <button type="submit" name="granted" value="no" className="button">
          {t("reviews.refuse")}
        </button>
      </div>
    </PostForm>
  );
}
