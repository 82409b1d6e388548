import { Link } from "@remix-run/react";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { AttemptCard } from "~/views/attempt";
import type { HistoryView } from "~/views/history";
import { HistoryForm } from "./history-form";
import { HistoryGroup } from "./history-group";

/** Everything that the person has played, case by case: the case that they played last comes first. */
export function History({ attempts, all, filter }: Pick<HistoryView, "attempts" | "all" | "filter">) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("history.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("history.text")}</p>
      {all > 1 && <HistoryForm filter={filter} />}
      {all > 0 && attempts.length < all && (
        <p role="status" className="mt-4 text-soft">
          {t("history.some", { count: attempts.length, all })}
        </p>
      )}
      <div className="mt-8 space-y-8">
        {all === 0 ? (
          <div className="card p-6">
            <p>{t("history.empty")}</p>
            <p className="mt-4">
              <Link to="/library" className="button button-primary">
                {t("history.begin")}
              </Link>
            </p>
          </div>
        ) : (
          byCase(attempts).map((group) => <HistoryGroup key={group[0]?.scenarioId} attempts={group} />)
        )}
      </div>
    </Page>
  );
}

/** Attempts by their case, in the order in which each case comes first. */
function byCase(attempts: readonly AttemptCard[]): AttemptCard[][] {
  const groups = new Map<string, AttemptCard[]>();
  for (const attempt of attempts) {
    const group = groups.get(attempt.scenarioId);
    if (group) group.push(attempt);
    else groups.set(attempt.scenarioId, [attempt]);
  }
  return [...groups.values()];
}
