import type { DebriefTurn, DebriefView } from "~/engine/play/debrief";
import { useWords } from "~/i18n/words";
import { MarkWords } from "./mark-words";
import { useReasonWords } from "./use-reason-words";

interface TurnNotesProps {
  turn: DebriefTurn;
  debrief: Pick<DebriefView, "currency" | "decisions" | "score">;
}

/** What one turn did: its mark, faults and decisions, the score's reasons that name it, and the author's own words. */
export function TurnNotes({ turn: { number, mark, because, why, minutes: passed }, debrief }: TurnNotesProps) {
  const { t, minutes } = useWords();
  const { currency, decisions, score } = debrief;
  const reasons = [...new Set(because.map(useReasonWords(currency)))];
  return (
    <ul className="mt-3 space-y-1.5 rounded-xl bg-sunken px-4 py-3 text-base print:border">
      {mark && (
        <li>
          <strong className="tabular-nums">{t("turn.mark", { points: mark.points })}</strong> <MarkWords mark={mark} />
          <span className="block text-[0.9375rem] text-soft">
            {Object.entries(mark.fits)
              .flatMap(([name, fit]) =>
                fit ? [t("mark.given", { mechanism: t.of("mechanism", name), given: fit.given, asked: fit.asked })] : [],
              )
              .join(" · ")}
          </span>
        </li>
      )}
      {score.faults
        .filter(({ turn }) => turn === number)
        .map(({ fault }) => (
          <li key={fault} className="font-semibold text-bad">
            {t("turn.fault", { fault: t.of("fault-name", fault) })}
          </li>
        ))}
      {decisions
        .filter(({ turn }) => turn === number)
        .map(({ label, judged }) => (
          <li key={label}>
            <strong>{label}.</strong> {t.of("judged", judged)}
          </li>
        ))}
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
