import { StageText } from "~/components/conversation/stage-text";
import { useWords } from "~/i18n/words";
import type { LineChoice } from "~/views/judgement";

/** A choice as it reads: its words in quotation marks, or what it does, and what was typed or the amount. */
export function SaidLine({ said: { kind, text, did, amount, typed }, currency }: { said: LineChoice; currency: string }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {did && kind === "open" ? t("said.open", { title: did }) : did}
      {did && text && " "}
      {text && (
        <>
          {t("said.opens")}
          <StageText text={text} />
          {t("said.closes")}
        </>
      )}
      {typed?.text !== undefined && (
        <>
          {" "}
          {t("desk.typed", { label: typed.label })} <strong className="break-words">{typed.text}</strong>
        </>
      )}
      {amount && !isOnce(amount) && (
        <>
          {" "}
          <strong className="whitespace-nowrap tabular-nums">
            {amount.charge
              ? t("said.charged", { amount: words.amount(amount.value, amount.unit, currency) })
              : words.amount(amount.value, amount.unit, currency)}
          </strong>
        </>
      )}
    </>
  );
}

/** A single one of something needs no amount: the words already say it. */
function isOnce({ unit, value }: NonNullable<LineChoice["amount"]>): boolean {
  return unit === "times" && value === 1;
}
