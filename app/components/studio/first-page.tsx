import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { FirstStepProblem, FirstView } from "~/views/studio-first";
import { EndForm, TurnForm, WrongForm } from "./first-forms";

interface FirstPageProps {
  shown: FirstView;
  problem?: FirstStepProblem | undefined;
  typed?: Record<string, string> | undefined;
}

/** The good conversation written straight down, and then what would have been wrong at each turn. */
export function FirstPage({ shown, problem, typed = {} }: FirstPageProps) {
  const { t } = useWords();
  const { id, title, customer, turns, ending, next } = shown;
  const answer = { problem, typed };
  return (
    <Page>
      <p className="eyebrow">
        <Link to={`/studio/${id}`} className="link" dir="auto">
          {title}
        </Link>
      </p>
      <h1 className="title">{t("studio-first.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("studio-first.text")}</p>
      {turns.length > 0 && (
        <ol className="mt-6 space-y-4" aria-label={t("studio-first.line")}>
          {turns.map((turn, index) => (
            <li key={turn.situation} className="card p-4">
              <p dir="auto">
                <b>{customer}:</b> {turn.says}
              </p>
              <p className="mt-1" dir="auto">
                <b>{t("studio-first.agent")}:</b> {turn.words}
              </p>
              <ul className="mt-2 space-y-1 text-[0.9375rem] text-soft">
                {turn.wrong.map((words) => (
                  <li key={words} dir="auto">
                    <span className="text-bad">{t("studio-first.wrong")}:</span> {words}
                  </li>
                ))}
              </ul>
              <p className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem]">
                <Link to={`/studio/${id}?at=situations.${turn.situation}#form`} className="link">
                  {t("studio-first.open", { name: turn.situation })}
                </Link>
                {ending !== null && (
                  <Link
                    to={`/studio/${id}/first?turn=${index}#next`}
                    className="link"
                    aria-label={t("studio-first.more-at", { turn: index + 1 })}
                  >
                    {t("studio-first.more-at", { turn: index + 1 })}
                  </Link>
                )}
              </p>
            </li>
          ))}
          {ending !== null && (
            <li className="card p-4">
              <b>{t("studio-kind.ending")}:</b> <span dir="auto">{ending}</span>
            </li>
          )}
        </ol>
      )}
      <section id="next" tabIndex={-1} className="mt-8">
        {next === null ? (
          <p className="card p-5">
            {t("studio-first.done")}{" "}
            <Link to={`/studio/${id}`} className="link">
              {t("studio-view.write")}
            </Link>
          </p>
        ) : next.kind === "turn" ? (
          <>
            <TurnForm key={turns.length} customer={customer} says={next.says} answer={answer} />
            {turns.length > 0 && <EndForm answer={answer} />}
          </>
        ) : (
          <WrongForm key={`${next.turn} ${next.sort}`} shown={shown} turn={next.turn} sort={next.sort} answer={answer} />
        )}
      </section>
    </Page>
  );
}
