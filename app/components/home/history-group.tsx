import { Link } from "@remix-run/react";
import { AttemptList } from "~/components/attempts/attempt-list";
import { Trend } from "~/components/attempts/trend";
import { useWords } from "~/i18n/words";
import type { AttemptCard } from "~/views/attempt";

/** As many attempts of a case as stand open; the rest is folded. */
const MOST_OPEN = 3;

/** The attempts at one case, newest first, with their trend and the way to all of them side by side. */
export function HistoryGroup({ attempts }: { attempts: readonly AttemptCard[] }) {
  const { t } = useWords();
  const [newest] = attempts;
  if (!newest) return null;
  const { scenarioId, title } = newest;
  const totals = attempts.flatMap(({ seal }) => (seal ? [seal.total] : [])).reverse();
  const rest = attempts.slice(MOST_OPEN);
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="heading">{title}</h2>
        <Trend totals={totals} />
        {attempts.length > 1 && (
          <Link to={`/scenarios/${scenarioId}/attempts`} className="link text-[0.9375rem]">
            {t("history.compare", { count: attempts.length })}
          </Link>
        )}
      </div>
      <AttemptList attempts={attempts.slice(0, MOST_OPEN)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="link inline-block min-h-6">{t("history.older", { count: rest.length })}</summary>
          <div className="mt-2">
            <AttemptList attempts={rest} />
          </div>
        </details>
      )}
    </section>
  );
}
