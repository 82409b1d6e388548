import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import type { JudgedTurnView, JudgementView } from "~/views/judgement";
import { isFine } from "./is-fine";
import { PlayOn } from "./play-on";
import { SaidLine } from "./said-line";
import { Section } from "./section";
import { TurnAdvice } from "./turn-advice";
import { TurnLink } from "./turn-link";
import { VerdictChip } from "./verdict-chip";

interface DecisiveChoiceProps {
  judgement: Pick<JudgementView, "turns" | "decisive">;
  debrief: Pick<DebriefView, "turns" | "currency">;
  canPlayOn: boolean;
}

/** The one turn that mattered most: what was said, what it cost, what would have been better, and why. A sentence where every turn was fine. */
export function DecisiveChoice({ judgement, debrief, canPlayOn }: DecisiveChoiceProps) {
  const { t, score } = useWords();
  const turn = dearestTurn(judgement);
  if (!turn)
    return (
      <Section id="decisive" title={t("decisive.title")}>
        <p className="max-w-prose">{t("decisive.none")}</p>
      </Section>
    );
  const { number, verdict, loss, before } = turn;
  const played = debrief.turns.find((one) => one.number === number);
  const said = played?.messages.filter(({ by }) => by === "you") ?? [];
  return (
    <Section id="decisive" title={t("decisive.title")}>
      <div className="card space-y-3 px-4 py-4 sm:space-y-4 sm:px-6 sm:py-5">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TurnLink turn={number} />
            <VerdictChip verdict={verdict} />
          </p>
          {canPlayOn && <PlayOn turn={number} named />}
        </div>
        <p className="max-w-prose">
          {t(`decisive-turn.${verdict === "critical" || verdict === "turning-point" || verdict === "mistake" ? verdict : "slip"}`)}
        </p>
        {played && said.length > 0 && (
          <div>
            <h3 className="eyebrow">{t("decisive.did")}</h3>
            {said.map((message) => (
              <p key={`${message.text} ${message.did}`} className="mt-1 max-w-prose font-serif text-lg">
                <SaidLine said={{ ...message, kind: played.kind }} currency={debrief.currency} />
              </p>
            ))}
          </div>
        )}
        {loss > 0 && (
          <div>
            <h3 className="eyebrow">{t("decisive.cost")}</h3>
            <p className="mt-1 max-w-prose">
              {t("decisive.points", { points: score(loss), before: score(before), left: score(before - loss) })}
            </p>
          </div>
        )}
        <TurnAdvice turn={turn} currency={debrief.currency} />
      </div>
    </Section>
  );
}

/** The turn that decided the attempt; where none did, the dearest of those that were not fine. */
function dearestTurn({ turns, decisive }: DecisiveChoiceProps["judgement"]): JudgedTurnView | undefined {
  const decided = turns.find(({ number }) => number === decisive?.turn);
  return decided ?? turns.filter((turn) => !isFine(turn)).sort((one, other) => other.loss - one.loss)[0];
}
