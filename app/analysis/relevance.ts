import type { Move } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { toClock, toPatience } from "./ahead";
import { backwards, isIdle, type Reads, reaching } from "./reads";
import type { Situations } from "./situations";
import type { Ledger } from "./tally";

/** Cuts a position down to what a rule may still read from a situation on; positions that are then equal have equal futures. */
export interface Relevance {
  project: (situation: string, position: Position) => Position;
  /** A text that is equal for equal projected positions at a situation. */
  key: (situation: string, position: Position) => string;
  /** Whether money that counts as remedy can still be given from a situation on; while it can, the position holds all that was given. */
  isRemedyOpen: (situation: string) => boolean;
}

/** What a scenario's rules read at each situation, whatever the facts. docs/analysis.md says why nothing that matters is dropped. */
export interface Liveness {
  said: (name: string, situation: string) => boolean;
  idle: (move: Move, situation: string) => boolean;
  given: (name: string, situation: string) => boolean;
  isRemedyOpen: (situation: string) => boolean;
}

export function toRelevance(rules: Rules, situations: Situations, reads: Reads, live: Liveness, ledger: Ledger, facts: Facts): Relevance {
  const { scenario } = rules;
  const clock = toClock(rules, situations, reads, facts);
  const patience = toPatience(rules, situations);
  const stepNames = Object.keys(scenario.process).filter((name) => !ledger.isFree(name));
  const stockNames = Object.entries(scenario.resources).flatMap(([name, { stock }]) => (stock === undefined ? [] : [name]));
  const authorityNames = Object.keys(scenario.authority);
  const decisionNames = Object.keys(scenario.decisions).filter((name) => !ledger.decisions.includes(name));
  const hasPatience = scenario.customer.patience !== undefined;
  return {
    isRemedyOpen: live.isRemedyOpen,
    project: (situation, position) => ({
      facts: position.facts,
      known: position.known.length === 0 ? position.known : position.known.filter((name) => reads.isLive("knows", name, situation)),
      opened: position.opened.length === 0 ? position.opened : position.opened.filter((name) => reads.isLive("opened", name, situation)),
      said: position.said.length === 0 ? position.said : position.said.filter((name) => live.said(name, situation)),
      stock: position.stock,
      steps: only(stepNames, position.steps),
      given:
        authorityNames.length === 0
          ? position.given
          : only(
              authorityNames.filter((name) => live.given(name, situation)),
              position.given,
            ),
      granted:
        authorityNames.length === 0
          ? position.granted
          : only(
              authorityNames.filter((name) => live.given(name, situation)),
              position.granted,
            ),
      decided: only(decisionNames, position.decided),
      passed: position.passed,
      clockMinutes: clock(situation, position.clockMinutes),
      patience: hasPatience ? patience(situation, position.patience) : position.patience,
      mood: reads.readsMood ? position.mood : scenario.customer.mood,
    }),
    key: (situation, position) => {
      let key = `${situations.index.get(situation)}`;
      if (position.said.length > 0) key += `s${sorted(position.said)}`;
      if (position.known.length > 0) key += `k${sorted(position.known)}`;
      if (position.opened.length > 0) key += `o${sorted(position.opened)}`;
      for (const name of stepNames) key += position.steps[name]?.[0] ?? "-";
      for (const name of stockNames) key += `,${position.stock[name]}`;
      for (const name of authorityNames) key += `;${position.given[name] ?? ""}+${position.granted[name] ?? ""}`;
      for (const name of decisionNames) key += position.decided[name]?.[0] ?? "-";
      for (const name of reads.changing) key += `=${String(position.facts[name])}`;
      if (position.passed.length > 0) key += `p${sorted(position.passed)}`;
      if (position.clockMinutes > 0) key += `c${position.clockMinutes}`;
      if (hasPatience) key += `a${position.patience}`;
      if (reads.readsMood) key += position.mood;
      return key;
    },
  };
}

const NONE: Record<string, never> = {};

function only<T>(names: readonly string[], record: Record<string, T>): Record<string, T> {
  if (names.length === 0) return NONE;
  const found: Record<string, T> = {};
  for (const name of names) {
    const value = record[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function sorted(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? "") : [...names].sort().join();
}

/** With `withLookUps`, what was looked up is remembered even where no rule reads it, so that it is not looked up twice. */
export function toLiveness(rules: Rules, { index, leads, circle }: Situations, reads: Reads, withLookUps: boolean): Liveness {
  const { moves, scenario } = rules;
  const back = backwards(leads);
  const offeredAt = new Map<string, number[]>();
  const givenAt = new Map<string, number[]>();
  const remedyAt: number[] = [];
  const isRemedy = (name: string) => scenario.authority[name]?.unit === "money" && scenario.authority[name]?.remedy === true;
  const at = (situation: string) => index.get(situation) ?? 0;
  for (const [situation, list] of moves)
    for (const move of list) {
      if (withLookUps || !isIdle(rules, reads, situation, move)) push(offeredAt, move.name, at(situation));
      const { gives } = move.choice;
      if (gives) push(givenAt, gives.authority, at(situation));
      if (gives && isRemedy(gives.authority)) remedyAt.push(at(situation));
    }
  const groups = new Map<string, Set<number>>();
  const reachOf = (list: readonly number[]) => {
    const known = groups.get(list.join()) ?? reaching(list, back);
    groups.set(list.join(), known);
    return known;
  };
  const offered = new Map([...offeredAt].filter(([, list]) => list.length > 1).map(([name, list]) => [name, reachOf(list)]));
  const given = new Map([...givenAt].map(([name, list]) => [name, reachOf(list)]));
  const remedy = reachOf(remedyAt);
  const idle = new Map<Move, Set<string>>();
  for (const [situation, list] of moves)
    for (const move of list) if (isIdle(rules, reads, situation, move)) idle.set(move, (idle.get(move) ?? new Set()).add(situation));
  return {
    idle: (move, situation) => idle.get(move)?.has(situation) === true,
    isRemedyOpen: (situation) => remedy.has(at(situation)),
    given: (name, situation) =>
      reads.isLive("given", name, situation) ||
      given.get(name)?.has(at(situation)) === true ||
      (isRemedy(name) && remedy.has(at(situation))),
    // A choice of one situation is met again only on that situation's circle; one of several, wherever one of them can be reached.
    said: (name, situation) => {
      if (reads.isLive("said", name, situation)) return true;
      const reach = offered.get(name);
      if (reach) return reach.has(at(situation));
      const home = offeredAt.get(name)?.[0];
      return home !== undefined && circle[home] === circle[at(situation)];
    },
  };
}

function push(map: Map<string, number[]>, name: string, at: number): void {
  const list = map.get(name);
  if (list) list.push(at);
  else map.set(name, [at]);
}
