import { firstThatHolds, textAt } from "~/engine/machine/first-that-holds";
import type { Giving } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Wording } from "~/engine/scenario/choice";
import { fill } from "~/engine/scenario/fill";
import type { Facts } from "~/engine/scenario/schema";
import { isStaged } from "~/engine/scenario/speech";
import { type RefusalView, viewRefusal } from "./refusal-view";

/** One thing that was said, done or seen. Words in square brackets are what happens, not what is said: a text of nothing else is the story's. */
export interface Message {
  by: "customer" | "you" | "story";
  /** The turn that it belongs to; 0 is the opening. */
  turn: number;
  clockMinutes: number;
  /** Whoever says it, where that is neither the customer nor the trainee. */
  speaker?: string;
  text?: string;
  /** What the trainee did, where that is more than the words. */
  did?: string;
  amount?: { value: number; unit: "money" | "times"; title: string; charge?: true };
  /** What the trainee typed, where the choice asks for something; without a text once that is erased. */
  typed?: { label: string; text?: string };
  refused?: RefusalView;
}

export interface Reader {
  surface: Record<string, string>;
  locale: string;
}

/** The first of the words whose condition holds, filled in; undefined where none does. */
export function sayAt(
  rules: Rules,
  words: string | Wording | undefined,
  position: Position,
  reader: Reader,
  giving?: Giving,
): string | undefined {
  const text = textAt(rules, words, position, giving);
  return text && fill(text, rules.scenario, position.facts, reader.surface, reader.locale);
}

/** A choice as the trainee reads it: its words, what it does, the amount that it gives or charges, and what was typed. */
export type ChoiceText = Pick<Message, "text" | "did" | "amount" | "typed">;

export function toChoiceText(rules: Rules, made: Pick<Turn, "move" | "giving" | "typed">, facts: Facts, reader: Reader): ChoiceText {
  const { scenario } = rules;
  const { giving, typed } = made;
  const { choice } = made.move;
  const filled = (text: string) => fill(text, scenario, facts, reader.surface, reader.locale);
  const authority = giving && scenario.authority[giving.authority];
  return {
    ...(choice.words !== undefined && { text: filled(choice.words) }),
    ...(choice.label !== undefined && { did: filled(choice.label) }),
    ...(giving &&
      authority && {
        amount: { value: giving.amount, unit: authority.unit, title: authority.title, ...(authority.charge && { charge: true as const }) },
      }),
    ...(choice.types && { typed: { label: filled(choice.types.label), ...(typed !== null && { text: typed }) } }),
  };
}

/** A line with the name of whoever says it, where that is not the customer. */
type SpokenText = Required<Pick<Message, "text">> & Pick<Message, "by" | "speaker">;

/** What is said of words, and by whom; undefined where none of them holds. A text all in square brackets is the story's. */
export function speechAt(
  rules: Rules,
  words: Wording | undefined,
  position: Position,
  reader: Reader,
  giving?: Giving,
): SpokenText | undefined {
  const line = firstThatHolds(rules, words, position, giving);
  if (!line) return undefined;
  const { scenario } = rules;
  const filled = (text: string) => fill(text, scenario, position.facts, reader.surface, reader.locale);
  const text = filled(line.text);
  if (isStaged(text)) return { by: "story", text };
  const name = line.speaker === undefined ? undefined : scenario.speakers[line.speaker]?.name;
  return { by: "customer", ...(name !== undefined && { speaker: filled(name) }), text };
}

/** Everything that was said and done so far, in order. */
export function conversation(rules: Rules, opening: Position, { turns }: Pick<Replay, "turns">, reader: Reader): Message[] {
  const first = speechAt(rules, rules.scenario.situations[rules.scenario.starts]?.says, opening, reader);
  const messages: Message[] = first ? [{ turn: 0, clockMinutes: 0, ...first }] : [];
  for (const turn of turns) messages.push(...messagesOf(rules, turn, reader));
  return messages;
}

function messagesOf(rules: Rules, turn: Turn, reader: Reader): Message[] {
  const { scenario } = rules;
  const { choice } = turn.move;
  const at = { turn: turn.number, clockMinutes: turn.after.clockMinutes };
  const told = (said: SpokenText | undefined): Message[] => (said ? [{ ...at, ...said }] : []);
  const story = (text: string | undefined): Message[] => (text === undefined ? [] : [{ ...at, by: "story", text }]);
  const filled = (text: string) => fill(text, scenario, turn.before.facts, reader.surface, reader.locale);
  const yours: Message = {
    by: "you",
    ...at,
    clockMinutes: turn.before.clockMinutes,
    ...toChoiceText(rules, turn, turn.before.facts, reader),
  };
  const hasMoved = turn.to !== turn.situation;
  const says = hasMoved
    ? [
        ...told(speechAt(rules, scenario.situations[turn.to]?.says, turn.after, reader)),
        ...story(sayAt(rules, scenario.endings[turn.to]?.says, turn.after, reader)),
      ]
    : [];
  if (turn.refusal)
    return [
      { ...yours, refused: viewRefusal(rules, turn.refusal) },
      ...story(scenario.refused.reply && filled(scenario.refused.reply)),
      ...says,
    ];
  const reply = speechAt(rules, turn.path?.branch?.reply ?? choice.reply, turn.before, reader, turn.giving ?? undefined);
  return [yours, ...told(reply), ...says];
}
