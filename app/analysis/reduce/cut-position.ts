import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import type { Thresholds } from "./amount-classes";
import { type ClockAhead, toClockAhead } from "./clock-ahead";
import { type LiveNames, toLiveAt } from "./liveness";
import type { Reads } from "./reads";
import type { Seasons } from "./seasons";

/** A position without what was said and the clock: these change with nearly every choice, the rest seldom. */
export type Rest = Omit<Position, "said" | "clockMinutes">;

/** A situation in a season: cuts a position down to what a rule may still read from here on. Positions that are then equal have equal futures. */
export interface PositionCut {
  /** Keys are equal for equal values. */
  cutRest: (rest: Rest) => { rest: Rest; key: string };
  cutSaid: (said: readonly string[]) => readonly string[];
  cutClock: (minutes: number) => number;
}

export function toPositionCutAt(
  rules: Rules,
  seasons: Seasons,
  { reads, thresholds, opening, withWords }: { reads: Reads; thresholds: Thresholds; opening: Position; withWords: boolean },
): (season: number, situation: string) => PositionCut {
  const liveAt = toLiveAt(rules, seasons, reads, withWords);
  const aheadIn = toClockAhead(rules, seasons, reads, opening.facts);
  const bySeason = new Map<number, Map<string, PositionCut>>();
  return (season, situation) => {
    const places = bySeason.get(season) ?? new Map<string, PositionCut>();
    bySeason.set(season, places);
    const at = seasons.index.get(situation) ?? 0;
    const place = places.get(situation) ?? toPlace(rules, liveAt(season, at), aheadIn(season), { reads, thresholds, opening }, at);
    places.set(situation, place);
    return place;
  };
}

function toPlace(
  { scenario }: Rules,
  live: LiveNames,
  ahead: ClockAhead,
  { reads, thresholds, opening }: { reads: Reads; thresholds: Thresholds; opening: Position },
  situation: number,
): PositionCut {
  const hasPatience = scenario.customer.patience !== undefined;
  const cut = (found: Rest): Rest => ({
    facts: keptFacts(live, reads, opening.facts, found.facts),
    known: kept(live.known, found.known),
    opened: kept(live.opened, found.opened),
    stock: found.stock,
    steps: keptSteps(live, found.steps),
    given: keptGiven(live, thresholds, found.given),
    granted: keptNumbers(live.given, found.granted),
    decided: NONE,
    passed: found.passed,
    patience: hasPatience ? ahead.patience(situation, found.patience) : found.patience,
    mood: live.hasMood ? found.mood : opening.mood,
  });
  const keyOf = ({ known, opened, steps, stock, given, granted, facts: values, passed, patience, mood }: Rest): string => {
    let key = `${known.join()}|${opened.join()}|`;
    for (const name in steps) key += `${name}=${steps[name]},`;
    for (const name of live.stock) key += `,${stock[name]}`;
    for (const name of live.given) key += `;${name}${given[name] ?? 0}+${granted[name] ?? 0}`;
    for (const name of live.compared) key += `;${name}${given[name] ?? 0}`;
    for (const name of live.facts) key += `=${name}${String(values[name])}`;
    return `${key}p${[...passed].sort().join()}a${patience}${mood}`;
  };
  return {
    cutRest: (found) => {
      const rest = cut(found);
      return { rest, key: `${live.stock.join()}|${keyOf(rest)}` };
    },
    cutSaid: (said) => keptSaid(live, said),
    cutClock: (minutes) => ahead.clock(situation, minutes),
  };
}

const NONE: Record<string, never> = {};
const NOTHING: readonly string[] = [];

/** In the order of the live names, so that equal sets make equal lists. */
function kept(live: readonly string[], names: readonly string[]): readonly string[] {
  return names.length === 0 || live.length === 0 ? NOTHING : live.filter((name) => names.includes(name));
}

/** Of those that are only asked for together, the first stands for any. */
function keptSaid({ offered, asked }: LiveNames, said: readonly string[]): readonly string[] {
  if (said.length === 0) return NOTHING;
  const found = offered.filter((name) => said.includes(name));
  for (const company of asked) {
    const [first] = company;
    if (first !== undefined && company.some((name) => said.includes(name))) found.push(first);
  }
  return found;
}

/** A step that is done counts in the tally; its mark is kept while a rule asks for it, and that it is late while it can still be done. */
function keptSteps({ marks }: LiveNames, found: Position["steps"]): Position["steps"] {
  let some: Position["steps"] | null = null;
  for (const { name, done, late } of marks) {
    const mark = found[name];
    if (mark === undefined || !(mark === "done" ? done : mark === "late" && late)) continue;
    some ??= {};
    some[name] = mark;
  }
  return some ?? NONE;
}

/** A fact that no rule asks for any more stands as it was drawn. */
function keptFacts({ facts: live }: LiveNames, { changing }: Reads, drawn: Facts, found: Facts): Facts {
  if (live.length === changing.length || changing.every((name) => live.includes(name) || found[name] === drawn[name])) return found;
  const some: Facts = { ...drawn };
  for (const name of live) if (found[name] !== undefined) some[name] = found[name];
  return some;
}

/** Where no more can be given, the sum counts only by the amounts that it is held against: the greatest that it reaches stands for it. */
function keptGiven({ given, compared }: LiveNames, thresholds: Thresholds, found: Position["given"]): Position["given"] {
  const some = keptNumbers(given, found);
  if (compared.length === 0) return some;
  const all = { ...some };
  for (const name of compared) {
    const sum = found[name];
    if (sum !== undefined) all[name] = Math.max(0, ...(thresholds.given.get(name) ?? []).filter((edge) => edge <= sum));
  }
  return all;
}

function keptNumbers(live: readonly string[], found: Record<string, number>): Record<string, number> {
  let some: Record<string, number> | null = null;
  for (const name of live) {
    const value = found[name];
    if (value === undefined) continue;
    some ??= {};
    some[name] = value;
  }
  return some ?? NONE;
}
