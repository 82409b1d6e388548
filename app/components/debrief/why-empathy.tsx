import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { HeldDown } from "./held-down";
import { MarkWords } from "./mark-words";
import { SumRow } from "./sum-row";
import { TurnLink } from "./turn-link";

/** The mark of each spoken turn, their average, and the harm that held it down. */
export function WhyEmpathy({ debrief }: { debrief: Pick<DebriefView, "currency" | "score"> }) {
  const { t, score } = useWords();
  const { marks, mean, cap } = debrief.score.empathy;
  if (marks.length === 0) return <p>{t("why.nothing-said")}</p>;
  const counted = marks.reduce((sum, { mark }) => sum + mark.times, 0);
  const average = t("why.average-marks", { count: counted });
  return (
    <>
      <ul className="space-y-2">
        {marks.map(({ turn, mark }) => (
          <li key={turn} className="grid grid-cols-[4rem_4.5rem_1fr] items-baseline gap-x-3">
            <TurnLink turn={turn} />
            <span className="text-right tabular-nums">
              <strong>{score(mark.points)}</strong>
              {mark.times > 1 && t("why.times", { times: mark.times })}
            </span>
            <span>
              <MarkWords mark={mark} />
            </span>
          </li>
        ))}
      </ul>
      <SumRow name={counted > marks.length ? `${average} ${t("why.key-turns")}` : average} points={mean} />
      {mean < 0 && <SumRow name={t("why.below-nothing")} points={0} />}
      {cap && <SumRow name={t("why.held")} points={cap.at} />}
      <HeldDown name="empathy" debrief={debrief} />
    </>
  );
}
