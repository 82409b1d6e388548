import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import type { Message } from "~/engine/show/conversation";
import type { DebriefView } from "~/engine/show/debrief";

interface MessageLinesProps {
  messages: Message[];
  debrief: Pick<DebriefView, "customer" | "currency">;
}

/** Messages as the conversation showed them. */
export function MessageLines({ messages, debrief: { customer, currency } }: MessageLinesProps) {
  return (
    <div className="space-y-3">
      {messages.map((message, index) => (
        <MessageLine
          key={`${message.by} ${message.speaker} ${message.text ?? message.did}`}
          continued={isContinued(messages[index - 1], message)}
          message={message}
          customerName={customer.name}
          currency={currency}
        />
      ))}
    </div>
  );
}
