import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import type { AttemptsView } from "~/views/attempts";
import { AttemptRow } from "./attempt-row";
import { PartingPart } from "./parting-part";
import { Trend } from "./trend";

/** All of someone's attempts at one case side by side, and where each leaves the best of them. */
export function Attempts({ scenarioId, title, currency, offered, attempts, older }: AttemptsView) {
  const { t } = useWords();
  const totals = attempts.flatMap(({ seal }) => (seal ? [seal.total] : [])).reverse();
  const best = attempts.find(({ isBest }) => isBest);
  const apart = attempts.filter(({ parting }) => parting !== null);
  return (
    <Page wide>
      <p className="eyebrow">{title}</p>
      <h1 className="title mt-1">{t("attempts.title")}</h1>
      {attempts.length === 0 ? (
        <p className="mt-6">{t("attempts.none")}</p>
      ) : (
        <>
          <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-soft">
            <p>{t("attempts.text", { count: attempts.length })}</p>
            <Trend totals={totals} />
          </div>
          <ScrollSideways label={t("attempts.table")} className="mt-6">
            <table className="w-full min-w-[34rem] text-left [&_td]:px-3 [&_td]:py-3 sm:[&_td]:px-4 [&_th]:px-3 [&_th]:py-3 sm:[&_th]:px-4">
              <thead>
                <tr className="border-b border-line text-[0.9375rem] text-soft">
                  <th scope="col">{t("attempts.when")}</th>
                  {(["total", "outcome", "empathy", "empowerment"] as const).map((name) => (
                    <th key={name} scope="col" className="text-right">
                      {t(`dimension.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {attempts.map((attempt) => (
                  <AttemptRow key={attempt.id} attempt={attempt} />
                ))}
              </tbody>
            </table>
          </ScrollSideways>
          {older > 0 && <p className="mt-2 text-[0.9375rem] text-soft">{t("attempts.older", { count: older })}</p>}
        </>
      )}
      {best && apart.length > 0 && (
        <section aria-labelledby="partings" className="mt-10">
          <h2 id="partings" className="heading">
            {t("attempts.partings")}
          </h2>
          <p className="mt-1 max-w-prose text-soft">{t("attempts.partings-text")}</p>
          <ol className="mt-4 grid gap-4">
            {apart.map((attempt) => (
              <li key={attempt.id}>
                <PartingPart attempt={attempt} best={best} currency={currency} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="mt-8 flex flex-wrap gap-3">
        {offered && (
          <Link to={`/scenarios/${scenarioId}`} className="button button-primary">
            {t("home.briefing")}
          </Link>
        )}
        <Link to="/history" className="button">
          {t("history.title")}
        </Link>
      </p>
    </Page>
  );
}
