import { textAt } from "~/engine/machine/first-that-holds";
import { begin } from "~/engine/play/begin";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";

/** What a turn says, by the position as it was played and not as a graph cuts it. */
export function textsOf(rules: Rules, { move: { choice, document }, path, giving, before, after, to, situation }: Turn): string[] {
  const given = giving ?? undefined;
  const { situations, endings, customer } = rules.scenario;
  const told = [choice.words, choice.label, choice.why, path?.branch?.why, path?.branch?.reply ?? choice.reply, document];
  const ending = endings[to];
  const ended = ending ? [ending.says, ending.title, ending.customer, ending.team, ending.business, ending.teaches, customer.needs] : [];
  const arrived = to === situation ? [] : [situations[to]?.says, situations[to]?.hint, ...ended];
  return [
    ...told.map((words) => textAt(rules, words, before, given)),
    ...arrived.map((words) => textAt(rules, words, after, given)),
  ].filter((text) => text !== undefined);
}

/** What a whole line says, its opening with it. */
export function textsOnLine(rules: Rules, facts: Facts, turns: readonly Turn[]): string[] {
  const { scenario } = rules;
  const { position } = begin(rules, facts);
  const opening = scenario.situations[scenario.starts];
  const first = [opening?.says, opening?.hint].flatMap((words) => textAt(rules, words, position) ?? []);
  return [...first, ...turns.flatMap((turn) => textsOf(rules, turn))];
}
