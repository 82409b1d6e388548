import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import { PostForm } from "~/components/form/post-form";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ReviewProblem, ReviewView } from "~/views/reviews";

interface ReviewFormProps extends Omit<ReviewView, "id"> {
  problems?: readonly ReviewProblem[] | undefined;
  given?: Record<string, string> | undefined;
}

/** Two conversations and a scorecard for each: no score, no name, no date. */
export function ReviewForm({ word, attempts, scorecard, problems = [], given = {} }: ReviewFormProps) {
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
        {attempts.map(({ id, title, conversation }, index) => (
          <section key={id} aria-labelledby={`attempt-${index}`}>
            <h2 id={`attempt-${index}`} className="heading">
              {t("review.attempt", { number: index + 1, title })}
            </h2>
            <div className="mt-4 space-y-3">
              {conversation?.messages.map((message, at, all) => (
                <MessageLine
                  key={`${message.turn} ${message.by} ${message.speaker} ${message.text ?? message.did}`}
                  message={message}
                  customerName={conversation.customerName}
                  currency={conversation.currency}
                  agent={t("review.agent")}
                  continued={isContinued(all[at - 1], message)}
                />
              ))}
            </div>
            <div className="card mt-6 space-y-5 p-5">
              {scorecard.map((category) => (
                <fieldset key={category.id}>
                  <legend className="label">
                    {category.title} {category.critical && <span className="chip">{t("review.critical")}</span>}
                  </legend>
                  {category.steps.map((step, value) => (
                    <label key={step} className="mt-1 flex items-start gap-2.5">
                      <input
                        type="radio"
                        name={`mark ${id} ${category.id}`}
                        value={value}
                        defaultChecked={given[`mark ${id} ${category.id}`] === String(value)}
                        className="mt-1.5 size-4 shrink-0"
                      />
                      <span>{step}</span>
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
          </section>
        ))}
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
            <textarea id="reasons" name="reasons" rows={4} maxLength={2000} defaultValue={given.reasons} className="field mt-1" />
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
