import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useWords } from "~/i18n/words";
import type { ScenarioCard } from "~/views/scenario";
import { LockWords } from "./lock-words";
import { OpenAttemptLink } from "./open-attempt-link";
import { ScenarioFacts } from "./scenario-facts";

/** A scenario in the library: open with the best result so far, or locked with the level that opens it. */
export function LibraryCard({ card }: { card: ScenarioCard }) {
  const { id, title, summary, locked } = card;
  return (
    <article
      className={`relative flex h-full flex-col gap-3 p-5 ${locked ? "rounded-[0.875rem] border border-dashed border-edge" : "card hover:border-accent"}`}
    >
      <h3 dir="auto" className="heading">
        {locked ? (
          title
        ) : (
          <Link to={`/scenarios/${id}`} className="after:absolute after:inset-0 after:rounded-[0.875rem] hover:underline">
            {title}
          </Link>
        )}
      </h3>
      <p dir="auto">{summary}</p>
      <div className="mt-auto pt-1">
        <ScenarioFacts {...card} />
      </div>
      <p className="flex items-center gap-2 text-[0.9375rem] text-soft">{locked ? <LockWords locked={locked} /> : <Played {...card} />}</p>
      {card.open && (
        <p className="relative z-[1]">
          <OpenAttemptLink {...card.open} />
        </p>
      )}
    </article>
  );
}

function Played({ best, plays }: Pick<ScenarioCard, "best" | "plays">) {
  const { t, score } = useWords();
  if (plays === 0) return <>{t("scenario.not-played")}</>;
  const played = t("scenario.plays", { count: plays });
  if (!best) return <>{played}</>;
  return (
    <>
      {best.passed && <Icon name="check" className="text-accent" />}
      {t(best.passed ? "scenario.best-passed" : "scenario.best", { score: score(best.total) })} · {played}
    </>
  );
}
