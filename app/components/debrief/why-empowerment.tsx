import type { Empowerment } from "~/engine/scoring/empowerment";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { Reasons } from "./reasons";
import { TurnLink } from "./turn-link";

interface WhyEmpowermentProps {
  empowerment: Empowerment;
  decisions: DebriefView["decisions"];
  currency: string;
}

/** Each decision point: how it was met, and what was right there; escalations are reported beside them. */
export function WhyEmpowerment({ empowerment: { cap, escalation }, decisions, currency }: WhyEmpowermentProps) {
  const { t, score, percent } = useWords();
  if (decisions.length === 0) return <p>{t("why.no-decisions")}</p>;
  return (
    <>
      <ul className="space-y-3">
        {decisions.map(({ label, right, judged, worth, turn }) => (
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
      {cap && (
        <div className="mt-4">
          <p className="font-semibold">{t("why.cap", { at: score(cap.at) })}</p>
          <Reasons reasons={cap.because} currency={currency} />
        </div>
      )}
      {(escalation.precision !== null || escalation.recall !== null) && (
        <p className="mt-4 text-soft">
          {escalation.precision !== null && t("why.precision", { percent: percent(escalation.precision) })}{" "}
          {escalation.recall !== null && t("why.recall", { percent: percent(escalation.recall) })}
        </p>
      )}
    </>
  );
}
