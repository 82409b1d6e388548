import type { Rules } from "~/engine/play/rules";
import type { Choice } from "~/engine/scenario/choice";

/** Two choices of one situation that are offered together: under the same condition, or both without one. */
export interface ChoicePair {
  at: string;
  /** Whether they stand at a key turn. */
  key: boolean;
  one: Sided;
  other: Sided;
}

interface Sided {
  name: string;
  choice: Choice;
  /** How its words are marked there; null for a silent one. */
  points: number | null;
}

export function choicePairs({ scenario, marks }: Rules): ChoicePair[] {
  return Object.entries(scenario.situations).flatMap(([situation, { choices, key }]) => {
    const all = Object.entries(choices).map(
      ([name, choice]): Sided => ({ name, choice, points: marks.get(situation)?.get(name)?.points ?? null }),
    );
    return all.flatMap((other, index) =>
      all
        .slice(0, index)
        .flatMap((one) =>
          JSON.stringify(one.choice.when) === JSON.stringify(other.choice.when)
            ? [{ at: `situations.${situation}.choices.${other.name}`, key, one, other }]
            : [],
        ),
    );
  });
}

/** What a choice does by the rules: all of it but what is only read, and how its words are marked. */
export function effectOf(choice: Choice): string {
  const { label: _label, words: _words, reply: _reply, why: _why, voice: _voice, shows: _shows, tone: _tone, then, ...rest } = choice;
  const branches = then?.map(({ reply: _ownReply, why: _ownWhy, ...branch }) => branch);
  return JSON.stringify({ ...rest, then: branches });
}

/** What is read of a choice: its words, whatever their case, order and punctuation. */
export function wordsOf({ label = "", words = "" }: Choice): string {
  return [...new Set(`${label} ${words}`.toLowerCase().match(/[\p{L}\p{N}{}']+/gu) ?? [])].sort().join(" ");
}
