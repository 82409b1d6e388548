import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AttemptList } from "~/components/attempts/attempt-list";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { DearTurnView } from "~/views/dear-turns";
import type { HomeView } from "~/views/home";
import { DearTurns } from "./dear-turns";
import { Progress } from "./progress";
import { Suggestion } from "./suggestion";

/** Home: what is under way, one suggestion with its reason, how far one is, and the last results. */
export function Home({ person, continue: underway, next, progress, gate, recent, dear }: HomeView & { dear: DearTurnView[] }) {
  const { t } = useWords();
  const { level } = useLadder();
  return (
    <Page>
      <h1 className="title">{t("home.title", { name: person.name })}</h1>
      <p className="mt-2 text-soft">{level(person.level)}</p>
      <div className="mt-8 space-y-10">
        {underway.length > 0 && (
          <Part title={t("home.continue")}>
            <AttemptList attempts={underway} />
          </Part>
        )}
        <Part title={t("home.next")}>{next ? <Suggestion {...next} /> : <p>{t("home.nothing-open")}</p>}</Part>
        {dear.length > 0 && (
          <Part title={t("home.dear")}>
            <p className="-mt-1 mb-3 max-w-prose text-soft">{t("home.dear-text")}</p>
            <DearTurns turns={dear} />
          </Part>
        )}
        {progress.length > 0 && (
          <Part title={t("home.progress")}>
            <Progress progress={progress} gate={gate} />
          </Part>
        )}
        {recent.length > 0 && (
          <Part title={t("home.recent")}>
            <AttemptList attempts={recent} />
            <p className="mt-3">
              <Link to="/history" className="link">
                {t("home.all")}
              </Link>
            </p>
          </Part>
        )}
      </div>
      <p className="mt-10">
        <Link to="/guide" className="link">
          {t("guide.title")}
        </Link>
      </p>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="heading mb-3">{title}</h2>
      {children}
    </section>
  );
}
