import { Link } from "@remix-run/react";
import { AttemptList } from "~/components/attempts/attempt-list";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { HistoryView } from "~/views/home";

/** Everything that the person has played, newest first. */
export function History({ attempts }: Pick<HistoryView, "attempts">) {
  const { t } = useWords();
  return (
    <Page>
      <h1 className="title">{t("history.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">{t("history.text")}</p>
      <div className="mt-8">
        {attempts.length > 0 ? (
          <AttemptList attempts={attempts} />
        ) : (
          <div className="card p-6">
            <p>{t("history.empty")}</p>
            <p className="mt-4">
              <Link to="/library" className="button button-primary">
                {t("history.begin")}
              </Link>
            </p>
          </div>
        )}
      </div>
    </Page>
  );
}
