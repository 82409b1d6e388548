import { StageText } from "~/components/conversation/stage-text";
import { useWords } from "~/i18n/words";
import type { LineChoice } from "~/views/judgement";

/** A choice as it reads: its words in quotation marks, or what it does, and the amount. */
export function SaidLine({ said: { kind, text, did, amount }, currency }: { said: LineChoice; currency: string }) {
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
