import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import type { Message } from "~/engine/show/conversation";
import type { DebriefView } from "~/engine/show/debrief";
import { useWords } from "~/i18n/words";
import type { JudgedTurnView } from "~/views/judgement";
import { PlayOn } from "./play-on";
import { Section } from "./section";
import { TurnLoss } from "./turn-loss";
import { TurnNotes } from "./turn-notes";
import { VerdictChip } from "./verdict-chip";

interface TurnByTurnProps {
  debrief: Pick<DebriefView, "opening" | "turns" | "customer" | "currency" | "decisions" | "score">;
  judged?: readonly JudgedTurnView[] | undefined;
  canPlayOn: boolean;
}

/** The whole conversation, each turn with what it did to the score. */
export function TurnByTurn({ debrief, judged = [], canPlayOn }: TurnByTurnProps) {
  const { t, score } = useWords();
  const { opening, turns, customer, currency } = debrief;
  const lines = (messages: Message[]) =>
    messages.map((message, index) => (
      <MessageLine
        key={`${message.by} ${message.speaker} ${message.text ?? message.did}`}
        continued={isContinued(messages[index - 1], message)}
        message={message}
        customerName={customer.name}
        currency={currency}
      />
    ));
  return (
    <Section id="conversation" title={t("turn.title")}>
      <div className="space-y-3">{lines(opening)}</div>
      <ol className="mt-6 space-y-8">
        {turns.map((turn) => {
          const found = judged.find(({ number }) => number === turn.number);
          return (
            <li
              key={turn.number}
              id={`turn-${turn.number}`}
              className="scroll-mt-6 break-inside-avoid border-t border-line pt-4 target:border-t-2 target:border-accent"
            >
              <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
                <h3 className="label">{t("turn.number", { turn: turn.number })}</h3>
                {found && <VerdictChip verdict={found.verdict} />}
                {found && found.loss > 0 && found.reasons.length === 0 && (
                  <span className="text-[0.9375rem] text-soft tabular-nums">{t("loss.cost", { points: score(found.loss) })}</span>
                )}
                {canPlayOn && (
                  <span className="ml-auto">
                    <PlayOn turn={turn.number} />
                  </span>
                )}
              </div>
              <div className="space-y-3">{lines(turn.messages)}</div>
              {found && <TurnLoss turn={found} currency={currency} />}
              <TurnNotes
                turn={turn}
                debrief={debrief}
                told={found?.reasons.flatMap((reason) => ("titles" in reason ? reason.titles : []))}
              />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
