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

/** Everything said and done so far. New messages are announced, focus goes to the newest of a turn, and the last words of the customer stay in sight. */
export function Conversation({ messages, customerName, currency, turns, opened }: ConversationProps) {
  const { t } = useWords();
  const { newest, seen } = useNewest<HTMLDivElement>(turns);
  const toSee = messageToSee(messages);
  const numbers = [...new Set(messages.map(({ turn }) => turn))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself where there is a frame, and a keyboard has to reach that
    <div role="log" aria-label={t("desk.conversation")} tabIndex={0} className="desk-talk px-4">
      <ol className="mx-auto w-full max-w-4xl space-y-5 py-4">
        {numbers.map((number) => (
          <li key={number} id={`turn-${number}`} className="scroll-mt-24 space-y-3 framed:scroll-mt-3">
            {messages
              .filter(({ turn }) => turn === number)
              .map((message, index, all) => {
                const isNewest = number === numbers.at(-1) && index === all.length - 1;
                return (
                  <div
                    key={`${message.by} ${message.speaker} ${message.text ?? message.did}`}
                    {...(message === toSee && { id: "last-words", ref: seen })}
                    className="scroll-mt-24 framed:scroll-mt-3"
                  >
                    <MessageLine
                      ref={isNewest ? newest : undefined}
                      message={message}
                      customerName={customerName}
                      currency={currency}
                      continued={isContinued(all[index - 1], message)}
                      opened={message.by === "you" && opened.has(number)}
                    />
                  </div>
                );
              })}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What has to be in sight while one chooses: how the last turn was answered, or else what was said or happened last. */
function messageToSee(messages: readonly Message[]): Message | undefined {
  const last = messages.at(-1)?.turn;
  const answer = messages.find(({ turn, by, refused }) => turn === last && (by !== "you" || refused));
  return answer ?? [...messages].reverse().find(({ by }) => by !== "you");
}
