import type { Score } from "~/engine/scoring/score";
import { useWords } from "~/i18n/words";
import { MarkWords } from "./mark-words";
import { Reasons } from "./reasons";
import { TurnLink } from "./turn-link";

/** The mark of each spoken turn; empathy is their mean, unless a turn did harm that holds it down. */
export function WhyEmpathy({ empathy: { marks, cap }, currency }: { empathy: Score["empathy"]; currency: string }) {
  const { t, score } = useWords();
  if (marks.length === 0) return <p>{t("why.nothing-said")}</p>;
  return (
    <>
      <ul className="space-y-2">
        {marks.map(({ turn, mark }) => (
          <li key={turn} className="grid grid-cols-[auto_3rem_1fr] items-baseline gap-x-3">
            <TurnLink turn={turn} />
            <strong className="text-right tabular-nums">{score(mark.points)}</strong>
            <span>
              <MarkWords mark={mark} />
            </span>
          </li>
        ))}
      </ul>
      {cap && (
        <div className="mt-4">
          <p className="font-semibold">{t("why.cap", { at: score(cap.at) })}</p>
          <Reasons reasons={cap.because} currency={currency} />
        </div>
      )}
    </>
  );
}
