import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { GuideView } from "~/views/guide";
import { terms } from "./term";
import { TermList } from "./term-list";

interface GuideProps extends GuideView {
  /** True where nobody is signed in. */
  visitor: boolean;
}

/** How Greenroom works, on one screen, and under it the words that it uses. */
export function Guide({ pass, gate, visitor }: GuideProps) {
  const { t, score } = useWords();
  const { levelShort } = useLadder();
  const marks = {
    total: score(pass.total),
    outcome: score(pass.outcome),
    empathy: score(pass.empathy),
    empowerment: score(pass.empowerment),
  };
  return (
    <Page wide>
      <h1 className="title">{t("guide.title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("guide.text")}</p>
      <div className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Card title={t("guide.scores")}>
          {t("guide.scores-text")} {t("guide.pass-text", marks)}
        </Card>
        <Card title={t("guide.modes")}>{t("guide.modes-text")}</Card>
        <Card title={t("guide.variants")}>{t("guide.variants-text")}</Card>
        <Card title={t("guide.time")}>{t("guide.time-text")}</Card>
        <Card title={t("guide.career")}>
          {t("guide.counts-text")} {gate && t("guide.gate-text", { ...gate, level: levelShort(gate.opens) })}
        </Card>
        <Card title={t("guide.debrief")}>{t("guide.debrief-text")}</Card>
      </div>
      <p className="mt-6">
        <Link to={visitor ? "/" : "/library"} className="button button-primary">
          {t(visitor ? "guide.join" : "guide.library")}
        </Link>
      </p>
      <section aria-labelledby="words" className="mt-12">
        <h2 id="words" className="heading mb-4">
          {t("guide.words")}
        </h2>
        <TermList names={terms} anchored />
      </section>
    </Page>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="card p-5">
      <h2 className="heading">{title}</h2>
      <p className="mt-2">{children}</p>
    </section>
  );
}
