import { Icon } from "~/components/frame/icon";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { ScoreRow } from "./score-row";
import { Section } from "./section";
import { TurnLink } from "./turn-link";
import { WhyEmpathy } from "./why-empathy";
import { WhyEmpowerment } from "./why-empowerment";
import { WhyOutcome } from "./why-outcome";

/** The four numbers, each with its "Why?", and what is missing for a pass. */
export function Scores({ debrief }: { debrief: DebriefView }) {
  const { t, score: shown } = useWords();
  const { score, pass, currency } = debrief;
  const { outcome, empathy, empowerment } = score;
  return (
    <Section id="result" title={t("result.title")}>
      <div className="card overflow-hidden">
        <div className={`px-5 py-4 ${score.passed ? "bg-tint" : "bg-warn-tint"}`}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <strong className="inline-flex items-center gap-2 text-xl">
              <Icon name={score.passed ? "check" : "arrow"} />
              {t(score.passed ? "result.passed" : "result.not-passed")}
            </strong>
            <span>
              <span className="text-4xl font-semibold tabular-nums">{shown(score.total)}</span>
              <span className="text-soft"> {t("result.of-100")}</span>
            </span>
          </p>
          {score.missing.length > 0 && (
            <>
              <p className="mt-2">{t("result.missing")}</p>
              <ul className="list-disc pl-6 marker:text-edge">
                {score.missing.map((one) =>
                  one.code === "fault" ? (
                    <li key={one.fault}>
                      {t("missing.fault", { fault: t(`fault-name.${one.fault}`) })}{" "}
                      <TurnLink turn={score.faults.find(({ fault }) => fault === one.fault)?.turn ?? null} />
                    </li>
                  ) : (
                    <li key={one.code}>
                      {t("missing.score", { name: t(`dimension.${one.code}`), score: shown(one.score), needed: shown(one.needed) })}
                    </li>
                  ),
                )}
              </ul>
            </>
          )}
        </div>
        <div className="divide-y divide-line border-t border-line">
          <ScoreRow name="outcome" score={outcome.score} needed={pass.outcome}>
            <WhyOutcome outcome={outcome} currency={currency} />
          </ScoreRow>
          <ScoreRow name="empathy" score={empathy.score} needed={pass.empathy}>
            <WhyEmpathy empathy={empathy} currency={currency} />
          </ScoreRow>
          <ScoreRow name="empowerment" score={empowerment.score} needed={pass.empowerment}>
            <WhyEmpowerment empowerment={empowerment} decisions={debrief.decisions} currency={currency} />
          </ScoreRow>
          <ScoreRow name="total" score={score.total} needed={pass.total}>
            <p>
              {t(empowerment.score === null ? "why.total-two" : "why.total", {
                outcome: shown(outcome.score),
                empathy: shown(empathy.score),
                empowerment: shown(empowerment.score ?? 0),
              })}
            </p>
            <p className="mt-2">{t("why.pass", pass)}</p>
          </ScoreRow>
        </div>
      </div>
    </Section>
  );
}
