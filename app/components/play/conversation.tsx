import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import type { Message } from "~/engine/show/conversation";
import { useWords } from "~/i18n/words";
import { useNewest } from "./use-newest";

interface ConversationProps {
  messages: Message[];
  customerName: string;
  currency: string;
  turns: number;
  /** The turns at which a document was opened. */
  opened: ReadonlySet<number>;
}

/** Everything said and done so far. New messages are announced, and focus goes to the newest of a turn. */
export function Conversation({ messages, customerName, currency, turns, opened }: ConversationProps) {
  const { t } = useWords();
  const newest = useNewest<HTMLDivElement>(turns);
  const numbers = [...new Set(messages.map(({ turn }) => turn))];
  return (
    <div role="log" aria-label={t("desk.conversation")}>
      <ol className="space-y-5">
        {numbers.map((number) => (
          <li key={number} id={`turn-${number}`} className="scroll-mt-24 space-y-3 desk:scroll-mt-3">
            {messages
              .filter(({ turn }) => turn === number)
              .map((message, index, all) => {
                const isNewest = number === numbers.at(-1) && index === all.length - 1;
                return (
                  <MessageLine
                    key={`${message.by} ${message.speaker} ${message.text ?? message.did}`}
                    ref={isNewest ? newest : undefined}
                    message={message}
                    customerName={customerName}
                    currency={currency}
                    continued={isContinued(all[index - 1], message)}
                    opened={message.by === "you" && opened.has(number)}
                  />
                );
              })}
          </li>
        ))}
      </ol>
    </div>
  );
}
