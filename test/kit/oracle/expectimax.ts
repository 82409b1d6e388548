import { addSums, noSums, sumsOf } from "~/engine/count/sums";
import { begin } from "~/engine/play/begin";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { endOf, endScoreOf, lineSumOf, type Result, resultOf } from "~/engine/scoring/result";
import { view } from "~/engine/show/view";
import { valueRaw } from "./holds-raw";
import { type Line, type Place, rawBegin, rawSteps, rawTake, toEntry } from "./play-raw";

export interface Drawable {
  variant: string;
  weight: number;
  facts: Facts;
}

/**
 * What can be expected by who knows only what was shown, by trying everything: plays every log in every variant that has shown the same view, through
 * the engine alone. Each of these throws a TooMuch where that takes more than `most` logs, or where variants that look alike offer different amounts.
 */
export interface Expectimax {
  /** The variants by what they have shown at the end of a log. */
  split: (still: readonly Drawable[], line: Line) => Drawable[][];
  /** The greatest worth that can be expected after a log (the total, or 0 with a critical fault), of variants that have shown the same. */
  value: (still: readonly Drawable[], line: Line) => number;
  /** What can be expected after a log of variants that may show different things at its end. */
  expected: (still: readonly Drawable[], line: Line) => number;
  /** Whether any way to go on passes, for who knows the variant. */
  canPass: (one: Drawable, line: Line) => boolean;
  /** Whether something holds of every way to go on to an ending; `name` tells one question from another. */
  always: (one: Drawable, line: Line, name: string, holds: (played: Replay) => boolean) => boolean;
}

export class TooMuch extends Error {}

export function toExpectimax(rules: Rules, most: number): Expectimax {
  const values = new Map<string, number>();
  const passes = new Map<string, boolean>();
  const keyOf = (still: readonly Drawable[], line: Line) => JSON.stringify([still.map(({ variant }) => variant), line]);
  const { playedTo, placeAfter } = toPrefixes(rules);
  const seen = (facts: Facts, line: Line): string => {
    const played = playedTo(facts, line);
    const shown = view(rules, begin(rules, facts).position, played, { surface: {}, locale: "en", mode: "solo", token: (name) => name });
    return JSON.stringify(shown);
  };
  const split: Expectimax["split"] = (still, line) => {
    if (still.length === 1) return [[...still]];
    const groups = new Map<string, Drawable[]>();
    for (const one of still) {
      const key = seen(one.facts, line);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()];
  };
  const expected: Expectimax["expected"] = (still, line) =>
    split(still, line).reduce((sum, group) => sum + (weightOf(group) / weightOf(still)) * value(group, line), 0);
  const best = (still: readonly Drawable[], line: Line): number => {
    const places = still.map(({ facts }) => placeAfter(facts, line));
    if (places.every(({ ended }) => ended))
      return still.reduce((sum, { weight, facts }) => sum + weight * worthOfLine(rules, playedTo(facts, line)), 0) / weightOf(still);
    const offers = places.map((place) => new Map(entriesAt(rules, place)));
    let greatest = Number.NEGATIVE_INFINITY;
    for (const [key, choice] of new Map(offers.flatMap((offer) => [...offer]))) {
      if (!offers.every((offer) => offer.has(key))) throw new TooMuch(`\`${key}\` is allowed in some variants that look alike`);
      greatest = Math.max(greatest, expected(still, [...line, choice]));
    }
    return greatest;
  };
  const value: Expectimax["value"] = (still, line) => {
    const key = keyOf(still, line);
    const known = values.get(key);
    if (known !== undefined) return known;
    if (values.size >= most) throw new TooMuch(`more than ${most} logs`);
    // Counted before its continuations are, so that the limit stops a log that has too many.
    values.set(key, Number.NaN);
    const found = best(still, line);
    values.set(key, found);
    return found;
  };
  const canPass: Expectimax["canPass"] = (one, line) => {
    const key = keyOf([one], line);
    const place = placeAfter(one.facts, line);
    const found =
      passes.get(key) ??
      (place.ended
        ? resultOfLine(rules, playedTo(one.facts, line)).passed
        : entriesAt(rules, place).some(([, entry]) => canPass(one, [...line, entry])));
    passes.set(key, found);
    return found;
  };
  const answers = new Map<string, boolean>();
  const always: Expectimax["always"] = (one, line, name, holds) => {
    const key = `${name} ${keyOf([one], line)}`;
    const place = placeAfter(one.facts, line);
    const found =
      answers.get(key) ??
      (place.ended
        ? holds(playedTo(one.facts, line))
        : entriesAt(rules, place).every(([, entry]) => always(one, [...line, entry], name, holds)));
    answers.set(key, found);
    return found;
  };
  return { split, value, expected, canPass, always };
}

function weightOf(still: readonly Drawable[]): number {
  return still.reduce((sum, { weight }) => sum + weight, 0);
}

/** What a log has played to, each one turn further than the log before it, which was asked for already. */
function toPrefixes(rules: Rules) {
  const remembered = <T>(first: (facts: Facts) => T, next: (before: T, facts: Facts, line: Line) => T) => {
    const known = new Map<Facts, Map<string, T>>();
    const at = (facts: Facts, line: Line): T => {
      const found = known.get(facts) ?? new Map<string, T>();
      known.set(facts, found);
      const key = JSON.stringify(line);
      const made = found.get(key) ?? (line.length === 0 ? first(facts) : next(at(facts, line.slice(0, -1)), facts, line));
      found.set(key, made);
      return made;
    };
    return at;
  };
  return {
    playedTo: remembered<Replay>(
      (facts) => replay(rules, facts, "coached", []),
      (before, facts, line) => replay(rules, facts, "coached", line, before),
    ),
    placeAfter: remembered<Place>(
      (facts) => rawBegin(rules, facts),
      (before, _, line) => take(rules, before, line[line.length - 1]),
    ),
  };
}

function entriesAt(rules: Rules, place: Place): (readonly [key: string, entry: Line[number]])[] {
  return rawSteps(rules, place).map((step) => [JSON.stringify(toEntry(step)), toEntry(step)] as const);
}

function take(rules: Rules, place: Place, entry: Line[number] | undefined): Place {
  const step = rawSteps(rules, place).find((found) => JSON.stringify(toEntry(found)) === JSON.stringify(entry));
  if (!step) throw new Error(`\`${entry?.choice}\` is not offered`);
  return rawTake(rules, place, step);
}

/** What an ended line is worth as docs/scoring.md words it: its total, or nothing where a turn or its ending is a critical fault. */
function worthOfLine(rules: Rules, played: Replay): number {
  const { situation, position } = played.held;
  const fault = valueRaw(rules, rules.scenario.endings[situation]?.fault, position);
  const isFaulty = fault !== undefined || played.turns.some(({ counts }) => counts.faults.length > 0);
  return isFaulty ? 0 : resultOfLine(rules, played).total;
}

/** The result of an ended line, not rounded. */
function resultOfLine(rules: Rules, { held, turns }: Replay): Result {
  const ending = rules.scenario.endings[held.situation];
  if (!ending) throw new Error("a line that ends has an ending");
  const sums = turns.reduce((sum, { counts }) => addSums(sum, sumsOf(counts)), noSums);
  return resultOf(
    rules.model,
    valueRaw(rules, rules.scenario.par, turns[0]?.before ?? held.position) ?? Number.NaN,
    endScoreOf(rules, endOf(rules, held.position, ending), lineSumOf(rules, held.position)),
    sums,
  );
}
