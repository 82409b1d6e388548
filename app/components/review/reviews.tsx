import { Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { PostForm } from "~/components/form/post-form";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ReviewsView } from "~/views/reviews";

interface ReviewsProps extends ReviewsView {
  /** The sitting whose appeal was answered without words. */
  problem?: string | undefined;
}

/** With fewer marks than this, no figure is shown. */
const LEAST = 5;

/** The sittings to review, how much reviewers agree, and for a leader the appeals. */
export function Reviews({ waiting, done, agreement, appeals, problem }: ReviewsProps) {
  const { t, decimal } = useWords();
  const figure = (value: number | null, n: number) => (value === null || n < LEAST ? "–" : decimal(value, 2));
  return (
    <Page>
      <h1 className="title">{t("reviews.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("reviews.text")}</p>
      {waiting.length === 0 ? (
        <p className="card mt-8 p-5">{t("reviews.none", { count: done })}</p>
      ) : (
        <>
          <h2 className="heading mt-8">{t("reviews.waiting", { count: waiting.length })}</h2>
          <ul className="card mt-3 divide-y divide-line">
            {waiting.map(({ id, word, marked }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 px-4 py-3">
                <Link to={`/reviews/${id}`} className="link">
                  {t("reviews.sitting", { word })}
                </Link>
                <span className="text-[0.9375rem] text-soft">{t("reviews.marked", { count: marked })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {appeals.length > 0 && (
        <section className="mt-10">
          <h2 className="heading">{t("reviews.appeals")}</h2>
          {appeals.map(({ id, word, words }) => (
            <PostForm key={id} className="card mt-3 space-y-3 p-5">
              <h3 className="label">{t("reviews.sitting", { word })}</h3>
              <blockquote className="border-l-2 border-line pl-4 whitespace-pre-line">{words}</blockquote>
              <Hidden name="sitting" value={id} />
              <label htmlFor={`words-${id}`} className="label">
                {t("reviews.answer")}
              </label>
              <textarea
                id={`words-${id}`}
                name="words"
                rows={3}
                maxLength={2000}
                required
                className="field"
                aria-invalid={problem === id ? true : undefined}
                aria-describedby={problem === id ? `words-${id}-problem` : undefined}
              />
              {problem === id && (
                <p id={`words-${id}-problem`} role="alert" className="text-bad">
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
          ))}
        </section>
      )}
      <section className="mt-10" aria-labelledby="agreement">
        <h2 id="agreement" className="heading">
          {t("agreement.title")}
        </h2>
        <p className="mt-2 max-w-prose text-[0.9375rem] text-soft">{t("agreement.text")}</p>
        <table className="mt-3 w-full text-left [&_td]:py-1.5 [&_td]:pl-3 [&_td]:text-right [&_td]:tabular-nums [&_th]:py-1.5 [&_th+th]:pl-3">
          <thead>
            <tr className="border-b border-line text-[0.9375rem] text-soft">
              <th scope="col">{t("agreement.category")}</th>
              {(["n", "raw", "kappa", "ac1"] as const).map((column) => (
                <th key={column} scope="col" className="text-right">
                  {t(`agreement-column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agreement.map(({ category, title, figures: { n, raw, kappa, ac1 } }) => (
              <tr key={category} className="border-b border-line last:border-0">
                <th scope="row" className="font-normal">
                  {title}
                </th>
                <td>{n}</td>
                <td>{figure(raw, n)}</td>
                <td>{figure(kappa, n)}</td>
                <td>{figure(ac1, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}
