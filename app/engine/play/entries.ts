import { givenBy } from "~/engine/scenario/choice";
import { type Typing, typings } from "~/engine/scenario/names";
import type { ChoiceEntry } from "./attempt";
import type { Turn } from "./turn";

/** Log entries from their short form: a choice's name, and after `=` an amount in minor units or times, or what was typed came to. */
export function toEntries(choices: readonly string[]): ChoiceEntry[] {
  return choices.map((entry) => {
    const [choice = "", value] = entry.split("=");
    if (value === undefined) return { choice };
    const typing = typings.find((one) => one === value);
    return typing ? { choice, typing } : { choice, amount: Number(value) };
  });
}

/** What a log needs to play a choice again. */
export function toEntry({
  move,
  giving,
  typing,
  typed,
}: Pick<Turn, "move" | "giving" | "typing"> & { typed?: string | null }): ChoiceEntry {
  return {
    choice: move.name,
    ...(giving && givenBy(move.choice)?.amount === undefined && { amount: giving.amount }),
    ...(typeof typed === "string" && { typed }),
    ...(typing && { typing }),
  };
}

/** An entry in its short form. */
export function toShortForm({ choice, amount, typing }: { choice: string; amount?: number; typing?: Typing }): string {
  const value = amount ?? typing;
  return value === undefined ? choice : `${choice}=${value}`;
}

/** Whether two entries make the same choice with the same amount and the same words. */
export function isSameEntry(one: ChoiceEntry, other: ChoiceEntry | undefined): boolean {
  return one.choice === other?.choice && one.amount === other.amount && one.typed === other.typed && one.typing === other.typing;
}
