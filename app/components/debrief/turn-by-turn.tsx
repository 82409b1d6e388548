import type { ReactNode } from "react";
import { goesOn } from "~/components/desk/goes-on";
import { MessageLine } from "~/components/desk/message-line";
import type { Message } from "~/engine/play/conversation";
import type { DebriefView } from "~/engine/play/debrief";
import { useWords } from "~/i18n/words";
import { Section } from "./section";
import { TurnNotes } from "./turn-notes";

interface TurnByTurnProps {
  debrief: Pick<DebriefView, "opening" | "turns" | "customer" | "currency" | "decisions" | "score">;
  verdicts?: ReadonlyMap<number, ReactNode>;
}

/** The whole conversation, each turn with what it did to the score. */
export function TurnByTurn({ debrief, verdicts }: TurnByTurnProps) {
  const { t } = useWords();
  const { opening, turns, customer, currency } = debrief;
  const lines = (messages: Message[]) =>
    messages.map((message, index) => (
      <MessageLine
        key={`${message.by} ${message.text ?? message.did}`}
        goesOn={goesOn(messages[index - 1], message)}
        message={message}
        customerName={customer.name}
        currency={currency}
      />
    ));
  return (
    <Section id="conversation" title={t("turn.title")}>
      <div className="space-y-3">{lines(opening)}</div>
      <ol className="mt-6 space-y-8">
        {turns.map((turn) => (
          <li
            key={turn.number}
            id={`turn-${turn.number}`}
            className="scroll-mt-6 break-inside-avoid border-t border-line pt-4 target:border-t-2 target:border-accent"
          >
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <h3 className="label">{t("turn.number", { turn: turn.number })}</h3>
              {verdicts?.get(turn.number)}
            </div>
            <div className="space-y-3">{lines(turn.messages)}</div>
            <TurnNotes turn={turn} debrief={debrief} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
