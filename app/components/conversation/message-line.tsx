import { forwardRef, type ReactNode } from "react";
import { Icon } from "~/components/frame/icon";
import { JumpLink } from "~/components/frame/jump-link";
import { Notice } from "~/components/frame/notice";
import type { Message } from "~/engine/show/conversation";
import { useWords } from "~/i18n/words";
import { CustomerWords } from "./customer-words";
import { Refusal } from "./refusal";
import { StageText } from "./stage-text";

interface MessageLineProps {
  message: Message;
  customerName: string;
  currency: string;
  /** The name of the person at the desk, for a reader who is someone else. */
  agent?: string;
  /** True where this opened a document that lies in the case file. */
  opened?: boolean;
  /** True where the message before has the same speaker and the same minute. */
  continued?: boolean;
}

/** One thing that was said, done or seen, with its speaker and minute. */
export const MessageLine = forwardRef<HTMLDivElement, MessageLineProps>(function MessageLine(
  { message, customerName, currency, agent, opened, continued = false },
  ref,
) {
  const { t, minutes } = useWords();
  const { by, speaker, turn, text, did, amount, typed, refused, clockMinutes } = message;
  if (by === "story") {
    return (
      <div ref={ref} tabIndex={-1} dir="auto" className="story py-1 text-lg">
        <span className="sr-only">{t("desk.story")} </span>
        {text && <StageText text={text} />}
      </div>
    );
  }
  const yours = by === "you";
  return (
    <div ref={ref} tabIndex={-1} className={`max-w-[40rem] ${yours ? "ml-auto pl-6 sm:pl-12" : "pr-6 sm:pr-12"}`}>
      <p className={continued ? "sr-only" : `eyebrow mb-1 ${yours ? "text-right" : ""}`}>
        <span className="text-ink">{yours ? (agent ?? t("desk.you")) : (speaker ?? customerName)}</span>
        <span aria-hidden="true"> · </span>
        <span className="font-normal tabular-nums">{minutes(clockMinutes)}</span>
      </p>
      {!yours && <CustomerWords text={text ?? ""} />}
      {yours && (
        <div className="space-y-2 rounded-2xl rounded-tr-sm border border-transparent bg-tint px-4 py-2.5">
          {did && (
            <Did>
              {did}
              {opened && (
                <JumpLink to={`document-${turn}`} className="link ml-2 whitespace-nowrap">
                  {t("desk.read-it")}
                </JumpLink>
              )}
            </Did>
          )}
          {text && (
            <p dir="auto">
              <StageText text={text} />
            </p>
          )}
          {typed?.text !== undefined && (
            <Did>
              {t("desk.typed", { label: typed.label })} <strong className="break-words">{typed.text}</strong>
            </Did>
          )}
          {amount && (
            <Did>
              {t(amount.charge ? "desk.charged" : "desk.gave", { title: amount.title })} <AmountGiven amount={amount} currency={currency} />
            </Did>
          )}
          {refused && (
            <Notice tone="warn" icon="lock">
              <Refusal refused={refused} currency={currency} />
            </Notice>
          )}
        </div>
      )}
    </div>
  );
});

function Did({ children }: { children: ReactNode }) {
  return (
    <p className="flex gap-2 text-base">
      <Icon name="arrow" className="mt-[0.2em] text-accent" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

function AmountGiven({ amount, currency }: { amount: NonNullable<Message["amount"]>; currency: string }) {
  const words = useWords();
  return <strong className="tabular-nums">{words.amount(amount.value, amount.unit, currency)}</strong>;
}
