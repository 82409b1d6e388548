import type { Position } from "~/engine/machine/position";
import { conversation, type Message, type Reader } from "~/engine/play/conversation";
import type { Played } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { fill, toMoney } from "~/engine/scenario/fill";

/** Prints all that was said and done, or what came since a turn. */
export function printConversation(rules: Rules, opening: Position, played: Pick<Played, "turns">, reader: Reader, sinceTurn = 0): void {
  const name = fill(rules.scenario.customer.name, rules.scenario, opening.facts, reader.surface, reader.locale);
  for (const message of conversation(rules, opening, played, reader))
    if (message.turn >= sinceTurn) console.log(told(message, name, rules.scenario.currency, reader.locale));
}

function told({ by, text, did, amount, refused, clockMinutes }: Message, name: string, currency: string, locale: string): string {
  const sum = amount ? ` (${amount.title}: ${amount.unit === "money" ? toMoney(amount.value, currency, locale) : amount.value})` : "";
  const refusal = refused
    ? `\n      refused: ${refused.titles.join(", ")} (${refused.code})${refused.reason === undefined ? "" : ` ${refused.reason}`}`
    : "";
  const who = by === "you" ? "You" : by === "customer" ? name : "";
  const what = [did === undefined ? "" : `[${did}]`, text ?? ""].filter((part) => part !== "").join(" ");
  return `\n${String(clockMinutes).padStart(4)}  ${who === "" ? "" : `${who}: `}${what}${sum}${refusal}`;
}
