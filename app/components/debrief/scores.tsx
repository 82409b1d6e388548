import { Icon } from "~/components/frame/icon";
import { Terms } from "~/components/guide/terms";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Missing } from "./missing";
import { ScoreRow } from "./score-row";
import { Section } from "./section";
import { WhyEmpathy } from "./why-empathy";
import { WhyEmpowerment } from "./why-empowerment";
import { WhyOutcome } from "./why-outcome";
import { WhyTotal } from "./why-total";

/** The four numbers, each with its "Why?", and what is missing for a pass. */
export function Scores({ debrief }: { debrief: DebriefView }) {
  const { t, score: shown } = useWords();
  const { score, pass } = debrief;
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
          <Missing debrief={debrief} />
        </div>
        <div className="divide-y divide-line border-t border-line">
          <ScoreRow name="outcome" score={score.outcome.score} needed={pass.outcome}>
            <WhyOutcome debrief={debrief} />
          </ScoreRow>
          <ScoreRow name="empathy" score={score.empathy.score} needed={pass.empathy}>
            <WhyEmpathy debrief={debrief} />
          </ScoreRow>
          <ScoreRow name="empowerment" score={score.empowerment.score} needed={pass.empowerment}>
            <WhyEmpowerment debrief={debrief} />
          </ScoreRow>
          <ScoreRow name="total" score={score.total} needed={pass.total}>
            <WhyTotal debrief={debrief} />
          </ScoreRow>
        </div>
      </div>
      <div className="mt-3">
        <Terms names={["outcome", "empathy", "empowerment", "critical-fault"]} />
      </div>
    </Section>
  );
}
