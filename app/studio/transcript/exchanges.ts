import type { Role } from "./role";
import type { ChatMessage } from "./transcript";

/** What the customer said, and what the agent answered. */
export interface Exchange {
  customer: string;
  agent: string;
}

/** A chat as a case needs it: exchange after exchange, the customer's last words, and the messages that have no place in it. */
export interface Exchanges {
  exchanges: Exchange[];
  last: string | null;
  leftOut: ChatMessage[];
}

/** Pairs what the customer said with what the agent answered. Several messages of one in a row are one; a greeting before the customer's first words is left out. */
export function toExchanges(messages: readonly ChatMessage[], roles: ReadonlyMap<string, Role>): Exchanges {
  const exchanges: Exchange[] = [];
  const leftOut: ChatMessage[] = [];
  let asked: string[] = [];
  for (const message of messages) {
    const role = roles.get(message.who) ?? "nobody";
    const open = exchanges.at(-1);
    if (role === "customer") asked.push(message.words);
    else if (role === "nobody" || (!open && asked.length === 0)) leftOut.push(message);
    else if (open && asked.length === 0) open.agent = `${open.agent}\n${message.words}`;
    else {
      exchanges.push({ customer: asked.join("\n"), agent: message.words });
      asked = [];
    }
  }
  return { exchanges, last: asked.length === 0 ? null : asked.join("\n"), leftOut };
}
