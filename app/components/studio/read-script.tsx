import { Link } from "@remix-run/react";
import { StageText } from "~/components/conversation/stage-text";
import { useWords } from "~/i18n/words";
import type { Script, ScriptSaying, ScriptTurn } from "~/views/studio-read";

interface ReadScriptProps {
  draft: string;
  script: Script;
  title: string;
  /** True for the one that the others are compared with. */
  isFirst: boolean;
}

/** A play as a script, turn by turn. On paper each turn is a panel of a storyboard, and each play begins a page. */
export function ReadScript({ draft, script, title, isFirst }: ReadScriptProps) {
  const { t, score } = useWords();
  const { level, variant, isReserved, line, turns, ending, stoppedAt, customerName, currency } = script;
  const play = new URLSearchParams({ level, variant, mode: "solo", line: line.join(",") });
  return (
    <article aria-label={title} className={`card min-w-0 p-4 print:border-0 print:p-0 ${isFirst ? "" : "print:break-before-page"}`}>
      <h2 className="heading">
        {title} {isReserved && <span className="text-[0.9375rem] font-normal text-soft">{t("studio-read.reserved")}</span>}
      </h2>
      <p className="no-print text-[0.875rem]">
        <Link to={`/studio/${draft}/try?${play}`} className="link">
          {t("studio-read.try")}
        </Link>
      </p>
      <ol className="mt-3 space-y-3 print:grid print:grid-cols-2 print:gap-3 print:space-y-0">
        {turns.map((turn) => (
          <Panel key={turn.number} turn={turn} customerName={customerName} currency={currency} />
        ))}
      </ol>
      {stoppedAt !== null && <p className="mt-3 text-warn">{t("studio-read.stopped", { choice: stoppedAt })}</p>}
      {ending && (
        <p className="mt-3 border-t border-line pt-2">
          <strong>{ending.title}</strong>: {t(ending.passed ? "studio.try-passed" : "studio.try-not-passed")}, {score(ending.total)}
          <span className="block text-[0.9375rem] text-soft" dir="auto">
            {ending.teaches}
          </span>
        </p>
      )}
    </article>
  );
}

function Panel({
  turn: { parts, mark, isMarkOther, why },
  customerName,
  currency,
}: {
  turn: ScriptTurn;
  customerName: string;
  currency: string;
}) {
  const { t } = useWords();
  return (
    <li className="break-inside-avoid border-t border-line pt-2 first:border-0 first:pt-0 print:rounded-lg print:border print:border-edge print:p-2 print:first:border print:first:p-2">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a turn's words keep their order
        <Said key={index} part={part} customerName={customerName} currency={currency} />
      ))}
      {mark !== null && (
        <p className={`text-[0.875rem] ${isMarkOther ? "font-semibold text-warn" : "text-soft"}`}>
          {t(isMarkOther ? "studio-read.mark-other" : "studio-read.mark", { mark })}
        </p>
      )}
      {why.map((text) => (
        <p key={text} className="text-[0.875rem] text-soft" dir="auto">
          {t("studio-read.why", { why: text })}
        </p>
      ))}
    </li>
  );
}

function Said({ part: { message, words }, customerName, currency }: { part: ScriptSaying; customerName: string; currency: string }) {
  const { t, amount } = useWords();
  const { by, speaker, did, amount: given, refused, typed } = message;
  const who = by === "story" ? "" : by === "you" ? t("desk.you") : (speaker ?? customerName);
  return (
    <div className="py-0.5">
      {who !== "" && <b className="text-[0.8125rem] text-soft">{who}</b>}
      {did && (
        <p dir="auto" className="text-soft italic">
          {did}
        </p>
      )}
      {words.length > 0 && (
        <p dir="auto" className={by === "story" ? "story" : ""}>
          {words.map(({ text, isOther }, index) => {
            const key = `${index}`;
            return isOther ? (
              <mark key={key} className="bg-warn-tint text-ink underline decoration-warn decoration-2 underline-offset-2">
                <StageText text={text} />
              </mark>
            ) : (
              <StageText key={key} text={text} />
            );
          })}
        </p>
      )}
      {given && (
        <p className="text-soft">
          {given.title}: {amount(given.value, given.unit, currency)}
        </p>
      )}
      {typed && (
        <p className="text-soft">
          {typed.label}
          {typed.text === undefined ? "" : `: ${typed.text}`}
        </p>
      )}
      {refused && <p className="text-warn">{t("studio-read.refused")}</p>}
    </div>
  );
}
