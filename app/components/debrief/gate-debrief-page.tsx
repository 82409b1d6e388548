import { Link } from "@remix-run/react";
import { AttemptLine } from "~/components/attempts/attempt-line";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { Page } from "~/components/frame/page";
import { storedWords } from "~/i18n/stored-words";
import { useWords } from "~/i18n/words";
import type { GateDebriefView } from "~/views/gate-debrief";
import { GateDecisions, GateEmpathy, GateParts } from "./gate-reasons";
import { GateSteps } from "./gate-steps";
import { ScoreRow } from "./score-row";
import { Section } from "./section";

/** The debrief of a case at a gate: the result, and which steps went wrong, without a word of the conversation or of what would have been right in it. */
export function GateDebriefPage({ name, attempt, sittingId, debrief }: GateDebriefView) {
  const { t, instant, score: shown } = useWords();
  const { competency } = useLadder();
  const { score, pass, passed, missing } = debrief;
  return (
    <Page>
      <p className="hidden print:block" suppressHydrationWarning>
        {name} · {instant(attempt.startedAt)}
      </p>
      <p className="eyebrow flex flex-wrap gap-x-3">
        <span>{t("debrief.eyebrow", { title: debrief.title })}</span>
        <AttemptLine {...attempt} />
      </p>
      <h1 className="title mt-1">{competency(debrief.competency)}</h1>
      <p className="mt-3 max-w-prose text-soft">{t("gate-debrief.why")}</p>
      <div className="mt-8 space-y-12">
        <Section id="result" title={t("result.title")}>
          <div className="card overflow-hidden">
            <div className={`px-5 py-4 ${passed ? "bg-tint" : "bg-warn-tint"}`}>
              <p className="flex flex-wrap items-baseline justify-between gap-x-6">
                <strong className="inline-flex items-center gap-2 text-xl">
                  <Icon name={passed ? "check" : "arrow"} />
                  {t(passed ? "result.passed" : "result.not-passed")}
                </strong>
                <span>
                  <span className="text-4xl font-semibold tabular-nums">{shown(score.total)}</span>
                  <span className="text-soft"> {t("result.of-100")}</span>
                </span>
              </p>
              {missing.length > 0 && (
                <>
                  <p className="mt-3">{t("result.missing")}</p>
                  <ul className="mt-1 list-disc space-y-1 pl-6 marker:text-edge">
                    {missing.map((one) => (
                      <li key={one.code === "fault" ? one.fault : one.code}>
                        {one.code === "fault"
                          ? t("missing.fault", { fault: storedWords(t, "fault-name.", one.fault) })
                          : t("missing.score", {
                              name: t(`dimension.${one.code}`),
                              score: shown(one.score),
                              needed: shown(one.needed),
                            })}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
            <div className="divide-y divide-line border-t border-line">
              <ScoreRow name="outcome" score={score.outcome} needed={pass.outcome}>
                <GateParts {...debrief} />
              </ScoreRow>
              <ScoreRow name="empathy" score={score.empathy} needed={pass.empathy}>
                <GateEmpathy {...debrief.empathy} />
              </ScoreRow>
              <ScoreRow name="empowerment" score={score.empowerment} needed={pass.empowerment}>
                <GateDecisions {...debrief.decisions} />
              </ScoreRow>
            </div>
          </div>
        </Section>
        <GateSteps {...debrief.process} />
        <p className="no-print flex flex-wrap gap-3 border-t border-line pt-6">
          <Link to={`/sittings/${sittingId}`} className="button button-primary">
            {t("gate-debrief.to-sitting")}
          </Link>
          <Link to="/library" className="button">
            {t("next-steps.library")}
          </Link>
        </p>
      </div>
    </Page>
  );
}
