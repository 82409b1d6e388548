import type { Message } from "~/engine/show/conversation";
import type { DebriefTurn, DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import { MarkWords } from "./mark-words";
import { useReasonWords } from "./use-reason-words";

interface TurnNotesProps {
  turn: DebriefTurn;
  debrief: Pick<DebriefView, "currency" | "decisions" | "score">;
  /** Titles that the verdict already mentions, which aren't repeated. */
  told?: readonly string[];
}

/** What one turn did: its mark, faults and decisions, the score's reasons that name it, and the author's own words. */
export function TurnNotes({ turn: { number, mark, because, why, typed, messages, minutes: passed }, debrief, told = [] }: TurnNotesProps) {
  const { t, minutes } = useWords();
  const { decisions, score } = debrief;
  const reasons = [...new Set(because.map(useReasonWords(debrief)))];
  const faults = [...new Set(score.faults.flatMap(({ fault, turn }) => (turn === number ? [fault] : [])))];
  const decided = decisions.filter(({ turn, label }) => turn === number && !told.includes(label));
  return (
    <div className="mt-3 space-y-1.5 rounded-xl bg-sunken px-4 py-3 text-base print:border">
      {typed && <TypedNote typed={typed} entered={messages.find(({ by }) => by === "you")?.typed} />}
      {faults.length + decided.length + why.length > 0 && (
        <ul className="space-y-1.5">
          {faults.map((fault) => (
            <li key={fault} className="font-semibold text-bad">
              {t("turn.fault", { fault: t(`fault-name.${fault}`) })}
            </li>
          ))}
          {decided.map(({ label, judged }) => (
            <li key={label}>
              <strong>{label}.</strong> {t(`judged.${judged}`)}
            </li>
          ))}
          {why.map((text) => (
            <li key={text} className="font-serif text-[1.0625rem]">
              {text}
            </li>
          ))}
        </ul>
      )}
      <Marked mark={mark} reasons={reasons} time={passed === 0 ? null : minutes(passed)} />
    </div>
  );
}

/** What was typed beside what was right. */
function TypedNote({ typed: { typing, right }, entered }: { typed: NonNullable<DebriefTurn["typed"]>; entered: Message["typed"] }) {
  const { t } = useWords();
  const label = entered?.label ?? "";
  if (typing === "right") return <p>{t("turn.typed-right", { label })}</p>;
  return (
    <p className="break-words">
      {t(entered?.text === undefined ? "turn.typed-slip-erased" : "turn.typed-slip", { label, typed: entered?.text ?? "", right })}
    </p>
  );
}

/** The mark and the minutes in a line; behind it, why. */
function Marked({ mark, reasons, time }: { mark: DebriefTurn["mark"]; reasons: string[]; time: string | null }) {
  const { t, score } = useWords();
  const amount = (level: number) => t(level === 0 ? "mark.none" : level === 1 ? "mark.some" : "mark.much");
  const line = (
    <>
      {mark && <span className="tabular-nums">{t("turn.mark", { points: score(mark.points) })}</span>}{" "}
      <span>{time === null ? t("turn.no-minutes") : t("turn.minutes", { minutes: time })}</span>
    </>
  );
  if (!mark && reasons.length === 0) return <p className="text-[0.9375rem] text-soft">{line}</p>;
  return (
    <details className="text-[0.9375rem]">
      <summary className="min-h-6 text-soft">
        {line} <span className="link ml-2">{t("why.why")}</span>
      </summary>
      <ul className="space-y-1.5 pt-1.5">
        {mark && (
          <li>
            <MarkWords mark={mark} />
            <span className="block text-soft">
              {(["emotion", "interpretation", "exploration"] as const)
                .flatMap((name) => {
                  const fit = mark.fits[name];
                  return fit
                    ? [t("mark.given", { mechanism: t(`mechanism.${name}`), given: amount(fit.given), asked: amount(fit.asked) })]
                    : [];
                })
                .join(" · ")}
            </span>
          </li>
        )}
        {reasons.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
