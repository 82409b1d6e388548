import { Link } from "@remix-run/react";
import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import { useWords } from "~/i18n/words";
import type { TryPlay, TryTurn } from "~/views/studio-try";

type Edit = ((at: string) => string) | undefined;

/** What was said and done, turn by turn, each turn with the way to the forms that it comes from. */
export function TryTurns({ play: { messages, turns, customerName, currency }, edit }: { play: TryPlay; edit: Edit }) {
  const { t } = useWords();
  return (
    <ol className="space-y-3" aria-label={t("desk.conversation")}>
      {turns.map((turn) => (
        <li key={turn.number} className="space-y-3">
          {messages.map((message, index) =>
            message.turn === turn.number ? (
              <MessageLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows, and the same words may be said twice
                key={index}
                message={message}
                customerName={customerName}
                currency={currency}
                continued={isContinued(messages[index - 1], message)}
                opened={false}
              />
            ) : null,
          )}
          {edit && <Edits turn={turn} edit={edit} />}
        </li>
      ))}
    </ol>
  );
}

function Edits({ turn: { number, choice, place }, edit }: { turn: TryTurn; edit: NonNullable<Edit> }) {
  const { t } = useWords();
  const found = [
    ...(choice ? [{ ...choice, label: t("studio-try.edit-choice", { turn: number, name: choice.name }) }] : []),
    ...(place ? [{ ...place, label: t("studio-try.edit-place", { name: place.name }) }] : []),
  ];
  return (
    <p className="no-print flex flex-wrap gap-x-4 text-[0.875rem] text-soft">
      {found.map(({ at, label }) => (
        <Link key={at} to={edit(at)} className="link">
          {label}
        </Link>
      ))}
    </p>
  );
}
