import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { HeldDown } from "./held-down";
import { Reasons } from "./reasons";
import { SumRow } from "./sum-row";

/** Each part of the outcome with its points and reasons, what they add up to, and what held that down. */
export function WhyOutcome({ debrief }: { debrief: Pick<DebriefView, "currency" | "score"> }) {
  const { t, score } = useWords();
  const { parts, sum, cap } = debrief.score.outcome;
  return (
    <>
      <dl className="space-y-4">
        {parts.map(({ name, points, of, because }) => (
          <div key={name}>
            <dt className="flex justify-between gap-4">
              <span className="font-semibold">{t(`part.${name}`)}</span>
              <span className="tabular-nums">{t("why.points", { points: score(points), of: score(of) })}</span>
            </dt>
            <dd>{because.length === 0 ? <p>{t("why.no-steps")}</p> : <Reasons reasons={because} debrief={debrief} />}</dd>
          </div>
        ))}
      </dl>
      <SumRow name={t("why.sum")} points={sum} />
      {cap && <SumRow name={t("why.held")} points={cap.at} />}
      <HeldDown name="outcome" debrief={debrief} />
    </>
  );
}
