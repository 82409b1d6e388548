import type { Message } from "~/engine/show/conversation";
import type { View } from "~/engine/show/view";
import { toldAmount } from "./told-amount";
import { toldRefusal } from "./told-refusal";

/** Prints all that was said, done and opened, or what came since a turn. */
export function printConversation({ conversation, documents, customer, currency }: View, locale: string, sinceTurn = 0): void {
  for (const message of conversation) {
    if (message.turn < sinceTurn) continue;
    console.log(told(message, customer.name, currency, locale));
    if (message.by !== "you") continue;
    for (const { title, text, turn } of documents) if (turn === message.turn) console.log(indented(`${title}\n${text}`));
  }
}

function told({ by, text, did, amount, refused, clockMinutes }: Message, name: string, currency: string, locale: string): string {
  const sum = amount ? ` (${amount.title}: ${toldAmount(amount.value, amount.unit, currency, locale)})` : "";
  const refusal = refused ? `\n      refused: ${toldRefusal(refused, currency, locale)}` : "";
  const who = by === "you" ? "You" : by === "customer" ? name : "";
  const what = [did === undefined ? "" : `[${did}]`, text ?? ""].filter((part) => part !== "").join(" ");
  return `\n${String(clockMinutes).padStart(4)}  ${who === "" ? "" : `${who}: `}${what}${sum}${refusal}`;
}

function indented(text: string): string {
  return text.trim().replaceAll(/^/gm, "      | ");
}
