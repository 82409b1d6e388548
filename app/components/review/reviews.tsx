import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { ReviewCard, ReviewsView } from "~/views/reviews";

/** The sittings to review, how much reviewers agree, and for a leader the appeals. */
export function Reviews({ rules, waiting, done, agreement, appeals, appealsForOthers }: ReviewsView) {
  const { t, decimal } = useWords();
  const { levelShort } = useLadder();
  const figure = (value: number | null) => (value === null ? "–" : decimal(value, 2));
  return (
    <Page>
      <h1 className="title">{t("reviews.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("reviews.text")}</p>
      <ul className="mt-2 max-w-prose text-soft">
        {rules.map(({ opens, attempts, reviewers }) => (
          <li key={opens}>
            {t("reviews.rule", {
              level: levelShort(opens),
              conversations: t("reviews.conversations", { count: attempts }),
              reviewers: t("reviews.reviewers", { count: reviewers }),
            })}
          </li>
        ))}
      </ul>
      {waiting.length === 0 ? (
        <p className="card mt-8 p-5">{t("reviews.none", { count: done })}</p>
      ) : (
        <>
          <h2 className="heading mt-8">{t("reviews.waiting", { count: waiting.length })}</h2>
          <Cards cards={waiting} path="/reviews" />
        </>
      )}
      {appeals.length + appealsForOthers > 0 && (
        <section className="mt-10" aria-labelledby="appeals">
          <h2 id="appeals" className="heading">
            {t("reviews.appeals")}
          </h2>
          <Cards cards={appeals} path="/appeals" />
          {appealsForOthers > 0 && (
            <p className="mt-3 max-w-prose text-soft">{t("reviews.appeals-for-others", { count: appealsForOthers })}</p>
          )}
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
                <td>{figure(raw)}</td>
                <td>{figure(kappa)}</td>
                <td>{figure(ac1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

function Cards({ cards, path }: { cards: readonly ReviewCard[]; path: string }) {
  const { t } = useWords();
  if (cards.length === 0) return null;
  return (
    <ul className="card mt-3 divide-y divide-line">
      {cards.map(({ id, word }) => (
        <li key={id} className="px-4 py-3">
          <Link to={`${path}/${id}`} className="link">
            {t("reviews.sitting", { word })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
