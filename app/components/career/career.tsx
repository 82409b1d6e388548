import { Link } from "@remix-run/react";
import { useLadder } from "~/components/frame/ladder-context";
import { Notice } from "~/components/frame/notice";
import { Page } from "~/components/frame/page";
import { Terms } from "~/components/guide/terms";
import { useWords } from "~/i18n/words";
import type { BeginProblem, CareerView, WrittenRules } from "~/views/career";
import { GatePart } from "./gate-part";
import { Ladder } from "./ladder";
import { RulesInFull } from "./rules-in-full";
import { Sittings } from "./sittings";

interface CareerProps extends CareerView {
  /** A guest practices; a member sits gates. */
  member: boolean;
  /** The rest of the rules; null where the installation has none. */
  written: WrittenRules | null;
  /** Whether they are one of those who set and judge gates. */
  judges?: boolean;
  problem?: BeginProblem | undefined;
}

/** The ladder, and what the next gate still wants. */
export function Career({ level, ladder, gate, sittings, version, written, member, judges = false, problem }: CareerProps) {
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
      {written && (
        <details className="mt-10">
          <summary className="link inline-block">{t("career.written")}</summary>
          <RulesInFull {...written} />
        </details>
      )}
      <div className="mt-4">
        <Terms names={["gate", "sitting", "baseline", "first-play"]} />
      </div>
      <p className="mt-6 text-[0.9375rem] text-soft">
        {t("career.rules", { version })}{" "}
        {judges && (
          <Link to="/odds" className="link">
            {t("career.odds")}
          </Link>
        )}
      </p>
    </Page>
  );
}
