import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";
import { SaidLine } from "./said-line";
import { TurnLink } from "./turn-link";
import { TurnReasons } from "./turn-reasons";

interface TurnAdviceProps {
  turn: Pick<JudgedTurnView, "advice" | "reasons">;
  currency: string;
}

/** What would have been better at a turn, or at which turn the case was lost before it, and why, each under a heading. */
export function TurnAdvice({ turn: { advice, reasons }, currency }: TurnAdviceProps) {
  const { t } = useWords();
  return (
    <>
      {advice.kind === "better" && (
        <div className="border-l-4 border-accent pl-4">
          <h3 className="eyebrow">{t("decisive.better")}</h3>
          <p className="mt-1 max-w-prose font-serif text-lg">
            <SaidLine said={advice.choice} currency={currency} />
          </p>
        </div>
      )}
      {advice.kind === "lost-at" && (
        <p className="max-w-prose">
          {t("loss-lost")} <TurnLink turn={advice.turn} />.
        </p>
      )}
      {reasons.length > 0 && (
        <div>
          <h3 className="eyebrow">{t("decisive.why")}</h3>
          <TurnReasons reasons={reasons} />
        </div>
      )}
    </>
  );
}
