import type { Message } from "~/engine/show/conversation";
import type { View } from "~/engine/show/view";
import type { Words } from "~/i18n/words-in";
import { refusalLine } from "./refusal-line";

/** Prints everything that was said, done and opened, or only what came since a turn. */
export function printConversation({ conversation, documents, customer, currency }: View, words: Words, sinceTurn = 0): void {
  for (const message of conversation) {
    if (message.turn < sinceTurn) continue;
    console.log(told(message, customer.name, currency, words));
    if (message.by !== "you") continue;
    for (const { title, text, turn } of documents) if (turn === message.turn) console.log(indented(`${title}\n${text}`));
  }
}

function told(
  { by, speaker, text, did, amount, typed, refused, clockMinutes }: Message,
  name: string,
  currency: string,
  words: Words,
): string {
  const sum = amount ? ` (${amount.title}${amount.charge ? ", charged" : ""}: ${words.amount(amount.value, amount.unit, currency)})` : "";
  const entered = typed?.text === undefined ? "" : ` (${typed.label}: ${typed.text})`;
  const refusal = refused ? `\n      refused: ${refusalLine(refused, currency, words)}` : "";
  const who = by === "you" ? "You" : by === "customer" ? (speaker ?? name) : "";
  const what = [did === undefined ? "" : `[${did}]`, text ?? ""].filter((part) => part !== "").join(" ");
  return `\n${String(clockMinutes).padStart(4)}  ${who === "" ? "" : `${who}: `}${what}${entered}${sum}${refusal}`;
}

function indented(text: string): string {
  return text.trim().replaceAll(/^/gm, "      | ");
}
