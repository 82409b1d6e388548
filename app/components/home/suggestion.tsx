import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/words";
import type { Suggestion as SuggestionView } from "~/views/home";
import { ScenarioFacts } from "./scenario-facts";

/** One scenario to play next, with the reason for it. */
export function Suggestion({ card, reason }: SuggestionView) {
  const { t, score } = useWords();
  const best = card.best && score(card.best.total);
  return (
    <article className="card border-l-4 border-l-accent p-5 sm:p-6">
      <p className="text-soft">
        {best === null || reason === "first" || reason === "new" ? t(`reason.${reason}`) : t(`reason.${reason}-best`, { best })}
      </p>
      <h3 className="mt-2 font-serif text-2xl leading-snug font-semibold">{card.title}</h3>
      <p className="mt-2 max-w-prose">{card.summary}</p>
      <div className="mt-4">
        <ScenarioFacts {...card} />
      </div>
      <p className="mt-5 flex flex-wrap gap-3">
        {card.open && (
          <Link to={`/attempts/${card.open.attemptId}`} className="button button-primary">
            {t("home.go-on")}
          </Link>
        )}
        <Link to={`/scenarios/${card.id}`} className={card.open ? "button" : "button button-primary"}>
          {t("home.briefing")}
        </Link>
        <Link to="/library" className="button">
          {t("home.choose")}
        </Link>
      </p>
    </article>
  );
}
