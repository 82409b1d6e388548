import { Fragment } from "react";
import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import { JumpLink } from "~/components/frame/jump-link";
import { DocumentText } from "~/components/play/document-text";
import type { Message } from "~/engine/show/conversation";
import { useWords } from "~/i18n/words";
import type { ConversationView } from "~/views/reviews";
import { LevelLimits } from "./level-limits";

interface ReviewedConversationProps {
  /** From 1. */
  number: number;
  conversation: ConversationView | null;
}

/** A conversation as someone else reads it: its turns numbered, so that one can be pointed to, with what was opened where it was opened, and the limits of the level. */
export function ReviewedConversation({ number, conversation }: ReviewedConversationProps) {
  const { t } = useWords();
  const title = conversation?.title ?? t("review.gone");
  return (
    <>
      <h2 id={`conversation-${number}`} className="heading scroll-mt-24">
        {t("review.conversation", { number, title })}
      </h2>
      {conversation && (
        <>
          <LevelLimits limits={conversation.limits} currency={conversation.currency} />
          <div className="mt-6 space-y-3">
            {conversation.messages.map((message, at, all) => (
              <Fragment key={`${message.turn} ${message.by} ${message.speaker} ${message.text ?? message.did}`}>
                {message.turn > (all[at - 1]?.turn ?? 0) && <TurnMark number={number} turn={message.turn} />}
                <MessageLine
                  message={message}
                  customerName={conversation.customerName}
                  currency={conversation.currency}
                  agent={t("review.agent")}
                  continued={isContinued(all[at - 1], message)}
                />
                {message.turn !== all[at + 1]?.turn && <Opened conversation={conversation} number={number} turn={message.turn} />}
              </Fragment>
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** The number of a turn, which is a link to itself: its address can be copied. */
function TurnMark({ number, turn }: { number: number; turn: Message["turn"] }) {
  const { t } = useWords();
  const id = `conversation-${number}-turn-${turn}`;
  return (
    <h3 id={id} className="scroll-mt-24 border-t border-line pt-3 text-[0.9375rem] font-semibold text-soft">
      <JumpLink to={id} className="hover:underline">
        {t("turn.number", { turn })}
      </JumpLink>
    </h3>
  );
}

/** What the trainee opened in a turn, as they saw it. */
function Opened({ conversation: { documents }, number, turn }: { conversation: ConversationView; number: number; turn: Message["turn"] }) {
  const { t } = useWords();
  return documents
    .filter((document) => document.turn === turn)
    .map(({ title, kind, text }) => (
      <details key={title} className="rounded-lg border border-line bg-surface">
        <summary className="min-h-11 px-3 py-2.5">
          <span className="font-semibold">{title}</span> <span className="text-soft">· {t(`resource.${kind}`)}</span>
        </summary>
        <DocumentText title={t("review.document", { title, number, turn })} text={text} />
      </details>
    ));
}
