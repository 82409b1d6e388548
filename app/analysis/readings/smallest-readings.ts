import type { Graph } from "~/analysis/graph/graph";
import type { Rules } from "~/engine/play/rules";
import { nearestText } from "./nearest-text";
import { type ReadingGround, type TextNumbers, toReadingGround, toTextNumbers } from "./reading-ground";
import { smallestCover } from "./smallest-cover";
import { type TellingLine, tellingLine } from "./telling-line";
import { addTexts, hasText, noTexts, type TextSet, textsIn } from "./text-set";
import { endingTexts, readableTexts } from "./texts-met";

/** Plays that together tell everything that any play tells. */
export interface SmallestReadings {
  /** Each by its variant's place in the list of what was read, and its choices. */
  plays: { ground: number; line: string[] }[];
  /** No fewer plays can do, since each tells of one ending, in one way. */
  atLeast: number;
  /** Texts that no play tells. */
  untold: string[];
  /** Whether all of the case was looked at for them. */
  isComplete: boolean;
}

/** A variant at a level: its rules as they are written, and its graph when it is asked for. */
interface Drawn {
  rules: Rules;
  make: () => Graph;
}

/** How often all is told once more, with more weight on what is seldom told. */
const ROUNDS = 3;

/**
 * Few plays that together tell every text of a case, over all of its levels and variants: telling lines one after the other, those for what is left, the same again with more weight on
 * what few lines tell, and then the fewest of all lines found. It yields now and then, the number of lines found so far, so that whoever asks can do something else meanwhile.
 * Each graph keeps words and debriefs apart, and is let go when nothing more is looked for in it.
 */
export function* smallestReadings(drawn: readonly Drawn[]): Generator<number, SmallestReadings> {
  const endings = drawn[0] ? endingTexts(drawn[0].rules) : [];
  const numbers = toTextNumbers(drawn.flatMap(({ rules }) => [...readableTexts(rules)]));
  const size = numbers.texts.length;
  const grounds = drawn.map(({ make }) => toReadingGround(make(), numbers));
  const pool: (TellingLine & { ground: number })[] = [];
  const told = noTexts(size);
  let weights = numbers.texts.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const line of tellAll(grounds, noTexts(size), weights)) {
      pool.push(line);
      addTexts(told, line.met);
      yield pool.length;
    }
    weights = toWeights(pool, size);
  }
  let isComplete = true;
  for (const ground of drawn.keys()) {
    const here = grounds.shift();
    while (here) {
      const way = yield* nearestText(here, told, pool.length);
      if (way === null) break;
      const line = way === "too-large" ? null : tellingLine(here, told, weights, way);
      isComplete &&= line !== null;
      if (!line) break;
      pool.push({ ...line, ground });
      addTexts(told, line.met);
    }
  }
  const { chosen } = smallestCover(pool.map(({ met }) => met));
  const plays = chosen.flatMap((index) => pool[index] ?? []).sort((one, other) => one.ground - other.ground);
  return {
    plays: plays.map(({ ground, line }) => ({ ground, line })),
    atLeast: leastPlays(endings, numbers, told),
    untold: numbers.texts.filter((_, text) => !hasText(told, text)),
    isComplete: isComplete || numbers.texts.every((_, text) => hasText(told, text)),
  };
}

/** One telling line after the other, each from the variant that has most to tell. What a variant had to tell the last time is as much as it can have now. */
function* tellAll(grounds: readonly ReadingGround[], met: TextSet, weights: readonly number[]) {
  const hopes = grounds.map(() => Number.POSITIVE_INFINITY);
  const worth = (line: TellingLine) => textsIn(line.met).reduce((sum, text) => (hasText(met, text) ? sum : sum + (weights[text] ?? 1)), 0);
  for (;;) {
    let best: { line: TellingLine; ground: number; gain: number } | null = null;
    const order = hopes.map((hope, ground) => ({ hope, ground })).sort((one, other) => other.hope - one.hope);
    for (const { hope, ground } of order) {
      if (hope <= (best?.gain ?? 0)) break;
      const here = grounds[ground];
      const line = here ? tellingLine(here, met, weights) : null;
      const gain = line ? worth(line) : 0;
      hopes[ground] = gain;
      if (line && gain > (best?.gain ?? 0)) best = { line, ground, gain };
    }
    if (!best) return;
    addTexts(met, best.line.met);
    yield { ...best.line, ground: best.ground };
  }
}

/** The fewer lines tell a text, the more it weighs. */
function toWeights(pool: readonly TellingLine[], size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const { met } of pool) for (const text of textsIn(met)) counts[text] = (counts[text] ?? 0) + 1;
  return counts.map((count) => 1 + 4 / Math.max(1, count));
}

/** A play comes to one ending, and tells each thing of it in one way: of every ending, the most ways in which something is told that no other ending tells. */
function leastPlays(endings: readonly string[][][], { numberOf }: TextNumbers, told: TextSet): number {
  const owners = new Map<string, number>();
  for (const ways of endings) for (const text of new Set(ways.flat())) owners.set(text, (owners.get(text) ?? 0) + 1);
  const isOwn = (text: string) => owners.get(text) === 1 && hasText(told, numberOf(text));
  return endings.reduce((sum, ways) => sum + Math.max(0, ...ways.map((texts) => new Set(texts.filter(isOwn)).size)), 0);
}
