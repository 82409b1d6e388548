import type { DebriefTurn } from "~/engine/play/debrief";
import { useWords } from "~/i18n/words";
import { MarkWords } from "./mark-words";
import { useReasonWords } from "./use-reason-words";

/** What one turn did: its mark with the reasons, the score's reasons that name it, and the author's own words. */
export function TurnNotes({ turn: { mark, because, why, minutes: passed }, currency }: { turn: DebriefTurn; currency: string }) {
  const { t, minutes } = useWords();
  const reasons = [...new Set(because.map(useReasonWords(currency)))];
  return (
    <ul className="mt-3 space-y-1.5 rounded-xl bg-sunken px-4 py-3 text-base print:border">
      {mark && (
        <li>
          <strong className="tabular-nums">{t("turn.mark", { points: mark.points })}</strong> <MarkWords mark={mark} />
        </li>
      )}
      {reasons.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {why.map((text) => (
        <li key={text} className="font-serif text-[1.0625rem]">
          {text}
        </li>
      ))}
      <li className="text-[0.9375rem] text-soft">{t("turn.minutes", { minutes: minutes(passed) })}</li>
    </ul>
  );
}
