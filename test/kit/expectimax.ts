import { begin } from "~/engine/play/begin";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { view } from "~/engine/play/view";
import type { Facts } from "~/engine/scenario/schema";
import { broughtBy, endOf, finalOf, resultOf } from "~/engine/scoring/result";
import { addSums, noSums, sumsOf } from "~/engine/scoring/sums";
import { type Line, rawBegin, rawSteps, rawTake, toEntry } from "./play-raw";

export interface Drawable {
  weight: number;
  facts: Facts;
}

/**
 * What can be expected by who knows only what was shown, by trying everything: plays every log in every variant that has shown the same view, through
 * the engine alone. Null where that takes more than `most` logs.
 */
export function expectimax(rules: Rules, variants: readonly Drawable[], most: number): number | null {
  let logs = 0;
  const seen = (facts: Facts, line: Line): string => {
    const played = replay(rules, facts, "coached", line);
    const shown = view(rules, begin(rules, facts).position, played, { surface: {}, locale: "en", mode: "solo", token: (name) => name });
    return JSON.stringify(shown);
  };
  const split = (still: readonly Drawable[], line: Line): Drawable[][] => {
    const groups = new Map<string, Drawable[]>();
    for (const one of still) {
      const key = seen(one.facts, line);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()];
  };
  const weightOf = (still: readonly Drawable[]) => still.reduce((sum, { weight }) => sum + weight, 0);
  const best = (still: readonly Drawable[], line: Line): number => {
    logs += 1;
    if (logs > most) throw new TooMany();
    const places = still.map(({ facts }) => line.reduce((place, entry) => take(rules, place, entry), rawBegin(rules, facts)));
    const choices = new Map(
      places.flatMap((place) => rawSteps(rules, place).map((step) => [JSON.stringify(toEntry(step)), toEntry(step)] as const)),
    );
    const ended = places.every((place) => place.ended);
    if (ended) return still.reduce((sum, { weight, facts }) => sum + weight * total(rules, facts, line), 0) / weightOf(still);
    let greatest = Number.NEGATIVE_INFINITY;
    for (const choice of choices.values()) {
      if (!places.every((place) => rawSteps(rules, place).some((step) => JSON.stringify(toEntry(step)) === JSON.stringify(choice))))
        return Number.NaN;
      const next = [...line, choice];
      const value = split(still, next).reduce((sum, group) => sum + (weightOf(group) / weightOf(still)) * best(group, next), 0);
      if (Number.isNaN(value)) return Number.NaN;
      greatest = Math.max(greatest, value);
    }
    return greatest;
  };
  try {
    const groups = split(variants, []);
    return groups.reduce((sum, group) => sum + (weightOf(group) / weightOf(variants)) * best(group, []), 0);
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

class TooMany extends Error {}

function take(rules: Rules, place: ReturnType<typeof rawBegin>, entry: Line[number]) {
  const step = rawSteps(rules, place).find((found) => JSON.stringify(toEntry(found)) === JSON.stringify(entry));
  if (!step) throw new Error(`\`${entry.choice}\` is not offered`);
  return rawTake(rules, place, step);
}

/** The total of an ended line, not rounded. */
function total(rules: Rules, facts: Facts, line: Line): number {
  const { held, turns } = replay(rules, facts, "coached", line);
  const ending = rules.scenario.endings[held.situation];
  if (!ending) throw new Error("a line that ends has an ending");
  const sums = turns.reduce((sum, { counts }) => addSums(sum, sumsOf(counts)), noSums);
  return resultOf(
    rules.model,
    rules.scenario.par,
    finalOf(rules, endOf(rules, held.position, ending), broughtBy(rules, held.position)),
    sums,
  ).total;
}
