import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { toAhead } from "./ahead";
import { type Live, toLiveAt } from "./liveness";
import type { Reads } from "./reads";
import type { Seasons } from "./situations";

/** Cuts a position down to what a rule may still read from a situation on; positions that are then equal have equal futures. */
export type Cut = (situation: string, position: Position) => { position: Position; key: string; hasRemedy: boolean };

export function toCut(rules: Rules, seasons: Seasons, reads: Reads, facts: Facts, withWords: boolean): Cut {
  const { scenario } = rules;
  const liveAt = toLiveAt(rules, seasons, reads, withWords);
  const aheadIn = toAhead(rules, seasons, reads, facts);
  const hasPatience = scenario.customer.patience !== undefined;
  return (situation, found) => {
    const season = seasons.of(found);
    const at = seasons.index.get(situation) ?? 0;
    const live = liveAt(season, at);
    const ahead = aheadIn(season);
    const position: Position = {
      facts: keptFacts(live, reads, facts, found.facts),
      known: kept(live.known, found.known),
      opened: kept(live.opened, found.opened),
      said: keptSaid(live, found.said),
      stock: found.stock,
      steps: keptSteps(live, found.steps),
      given: keptNumbers(live.given, found.given),
      granted: keptNumbers(live.given, found.granted),
      decided: NONE,
      passed: found.passed,
      clockMinutes: ahead.clock(at, found.clockMinutes),
      patience: hasPatience ? ahead.patience(at, found.patience) : found.patience,
      mood: live.hasMood ? found.mood : scenario.customer.mood,
    };
    let key = `${at}|${position.said.join()}|${position.known.join()}|${position.opened.join()}|`;
    for (const name in position.steps) key += `${name}=${position.steps[name]},`;
    for (const name of live.stock) key += `,${position.stock[name]}`;
    for (const name of live.given) key += `;${position.given[name] ?? 0}+${position.granted[name] ?? 0}`;
    for (const name of live.facts) key += `=${String(position.facts[name])}`;
    if (position.passed.length > 0) key += `p${[...position.passed].sort().join()}`;
    key += `c${position.clockMinutes}`;
    if (hasPatience) key += `a${position.patience}`;
    if (live.hasMood) key += position.mood;
    return { position, key, hasRemedy: live.hasRemedy };
  };
}

const NONE: Record<string, never> = {};
const NOTHING: readonly string[] = [];

/** In the order of the live names, so that equal sets make equal lists. */
function kept(live: readonly string[], names: readonly string[]): readonly string[] {
  return names.length === 0 || live.length === 0 ? NOTHING : live.filter((name) => names.includes(name));
}

/** Of those that are only asked for together, the first stands for any. */
function keptSaid({ offered, asked }: Live, said: readonly string[]): readonly string[] {
  if (said.length === 0) return NOTHING;
  const found = offered.filter((name) => said.includes(name));
  for (const company of asked) {
    const [first] = company;
    if (first !== undefined && company.some((name) => said.includes(name))) found.push(first);
  }
  return found;
}

/** A step that is done counts in the tally; its mark is kept while a rule asks for it, and that it is late while it can still be done. */
function keptSteps({ marks }: Live, found: Position["steps"]): Position["steps"] {
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
function keptFacts({ facts: live }: Live, { changing }: Reads, drawn: Facts, found: Facts): Facts {
  if (live.length === changing.length || changing.every((name) => live.includes(name) || found[name] === drawn[name])) return found;
  const some: Facts = { ...drawn };
  for (const name of live) if (found[name] !== undefined) some[name] = found[name];
  return some;
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
