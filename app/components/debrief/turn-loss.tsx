import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";
import { SaidLine } from "./said-line";
import { TurnLink } from "./turn-link";
import { TurnReasons } from "./turn-reasons";

/** Luck of less than a point is shown in the table only. */
const LEAST_TOLD = 1;

/** The cost of a turn with the better choice, or the turn that lost the case before it, and the reasons, and its luck apart from that. Renders nothing if it had neither. */
export function TurnLoss({ turn: { loss, advice, reasons, luck, learned }, currency }: { turn: JudgedTurnView; currency: string }) {
  const { t, score, change, list } = useWords();
  return (
    <>
      {reasons.length > 0 && (
        <div className="mt-3 border-l-4 border-warn py-1 pl-4">
          <p>
            {loss > 0 && <strong className="tabular-nums">{t("loss-is", { points: score(loss) })}</strong>}{" "}
            {advice.kind === "better" && (
              <>
                {t("loss-better")} <SaidLine said={advice.choice} currency={currency} />
              </>
            )}
            {advice.kind === "lost-at" && (
              <>
                {t("loss-lost")} <TurnLink turn={advice.turn} />.
              </>
            )}
          </p>
          <TurnReasons reasons={reasons} />
        </div>
      )}
      {Math.abs(luck) >= LEAST_TOLD && (
        <p className="mt-3 border-l-4 border-dashed border-edge py-1 pl-4 text-base">
          <strong className="tabular-nums">{t("luck-is", { points: change(luck) })}</strong>{" "}
          {learned.length > 0 ? t("luck.learned", { titles: list(learned) }) : t("luck.draw")}{" "}
          {t(luck > 0 ? "luck.no-merit" : "luck.no-blame")}
        </p>
      )}
    </>
  );
}
