import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { HeldDown } from "./held-down";
import { SumRow } from "./sum-row";
import { TurnLink } from "./turn-link";

/** Each decision point: how it was met, and what was right there; their average; escalations are reported beside them. */
export function WhyEmpowerment({ debrief }: { debrief: Pick<DebriefView, "currency" | "score" | "decisions"> }) {
  const { t, score, percent } = useWords();
  const { mean, cap, escalation } = debrief.score.empowerment;
  if (mean === null) return <p>{t("why.no-decisions")}</p>;
  return (
    <>
      <ul className="space-y-3">
        {debrief.decisions.map(({ label, right, judged, worth, turn }) => (
          <li key={label}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{label}</span>
              <span className="tabular-nums">{t("why.points", { points: score(100 * worth), of: 100 })}</span>
            </p>
            <p>
              {t(`judged.${judged}`)} <TurnLink turn={turn} />
            </p>
            {judged !== "right" && right && <p className="text-soft">{t("why.right", { right })}</p>}
          </li>
        ))}
      </ul>
      <SumRow name={t("why.average-decisions", { count: debrief.decisions.length })} points={mean} />
      {cap && <SumRow name={t("why.held")} points={cap.at} />}
      <HeldDown name="empowerment" debrief={debrief} />
      {(escalation.precision !== null || escalation.recall !== null) && (
        <p className="mt-4 text-soft">
          {escalation.precision !== null && t("why.precision", { percent: percent(escalation.precision) })}{" "}
          {escalation.recall !== null && t("why.recall", { percent: percent(escalation.recall) })}
        </p>
      )}
    </>
  );
}
