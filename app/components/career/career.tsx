import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { useWords } from "~/i18n/words";
import type { BeginProblem, CareerView } from "~/views/career";
import { GatePart } from "./gate-part";
import { Ladder } from "./ladder";
import { Sittings } from "./sittings";

interface CareerProps extends CareerView {
  /** A guest practices; a member sits gates. */
  member: boolean;
  problem?: BeginProblem | undefined;
}

/** The ladder, and what the next gate still wants. */
export function Career({ level, ladder, gate, sittings, version, written, member, problem }: CareerProps) {
  const { t } = useWords();
  const { level: levelTitle } = useLadder();
  return (
    <Page>
      <h1 className="title">{t("career.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">
        {t("career.level", { level: levelTitle(level) })} {gate && t("career.text")}
      </p>
      {problem && (
        <div className="mt-6">
          <Notice tone="bad" announced>
            {t(`gate-problem.${problem}`)}
          </Notice>
        </div>
      )}
      {gate ? <GatePart {...gate} member={member} /> : <p className="card mt-8 p-6">{t("career.no-gate")}</p>}
      {sittings.length > 0 && <Sittings sittings={sittings} />}
      <Ladder rungs={ladder} />
      <details className="mt-10">
        <summary className="link inline-block">{t("career.written")}</summary>
        <pre className="card mt-3 overflow-x-auto p-4 text-[0.8125rem] whitespace-pre-wrap">{written}</pre>
      </details>
      <p className="mt-6 text-[0.9375rem] text-soft">
        {t("career.rules", { version })}{" "}
        <Link to="/odds" className="link">
          {t("odds.title")}
        </Link>
      </p>
    </Page>
  );
}
