import { Link } from "@remix-run/react";
import { isContinued } from "~/components/conversation/is-continued";
import { MessageLine } from "~/components/conversation/message-line";
import { useWords } from "~/i18n/words";
import type { TryPlay, TryTurn } from "~/views/studio-try";

type Edit = ((at: string) => string) | undefined;

interface TryTurnsProps {
  play: TryPlay;
  edit: Edit;
  /** The address at which one speaks about what stands at a path. */
  discuss?: Edit;
}

/** What was said and done, turn by turn, each turn with the way to the forms that it comes from, and to speak about it. */
export function TryTurns({ play: { messages, turns, customerName, currency }, edit, discuss }: TryTurnsProps) {
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
          {(edit || discuss) && <Ways turn={turn} edit={edit} discuss={discuss} />}
        </li>
      ))}
    </ol>
  );
}

function Ways({ turn: { number, choice, place }, edit, discuss }: { turn: TryTurn; edit: Edit; discuss: Edit }) {
  const { t } = useWords();
  const found = [
    ...(edit && choice ? [{ to: edit(choice.at), label: t("studio-try.edit-choice", { turn: number, name: choice.name }) }] : []),
    ...(edit && place ? [{ to: edit(place.at), label: t("studio-try.edit-place", { name: place.name }) }] : []),
    ...(discuss && choice ? [{ to: discuss(choice.at), label: t("studio-review.on-choice", { turn: number }) }] : []),
    ...(discuss && place
      ? [{ to: discuss(place.at), label: t(number === 0 ? "studio-review.on-opening" : "studio-review.on-place") }]
      : []),
  ];
  return (
    <p className="no-print flex flex-wrap gap-x-4 text-[0.875rem] text-soft">
      {found.map(({ to, label }) => (
        <Link key={`${to} ${label}`} to={to} className="link">
          {label}
        </Link>
      ))}
    </p>
  );
}
