import type { Position } from "~/engine/machine/position";
import { type Interrupt, toInterrupts } from "~/engine/machine/to-machine";
import type { Rules } from "~/engine/play/rules";
import { circles } from "./circles";

/** The situations of a scenario as a graph without positions: where each may lead, and which lie on a circle together. */
export interface Situations {
  /** By situation, the situations and endings that its choices and interrupts may lead to. */
  leads: number[][];
  /** By situation, the number of its circle; a situation on no circle has one of its own. Leads go to lower numbers or stay. */
  circle: number[];
  /** By situation, those that may lead to it. */
  back: number[][];
  /** Choices that were taken for good, and lead nowhere any more. */
  spent: ReadonlySet<string>;
}

/** The situations, as choices that can be taken once leave them: each time one is taken that leads round a circle, less can come again. */
export interface Seasons {
  /** Situations first, then endings. */
  names: string[];
  index: ReadonlyMap<string, number>;
  interrupts: Interrupt[];
  isEnding: (name: string) => boolean;
  /** The season of a position: equal numbers, equal situations. */
  of: (said: Position["said"], passed: Position["passed"]) => number;
  at: (season: number) => Situations;
}

interface Lead {
  to: number;
  /** What is spent once this was taken: a choice, or a deadline behind `late `. Null where it can be taken again. */
  by: string | null;
}

const MOST_BITS = 31;

export function toSeasons(rules: Rules): Seasons {
  const { scenario, moves } = rules;
  const situations = Object.keys(scenario.situations);
  const names = [...situations, ...Object.keys(scenario.endings)];
  const index = new Map(names.map((name, at) => [name, at]));
  const at = (name: string) => index.get(name) ?? 0;
  const interrupting: Lead[] = Object.entries(scenario.deadlines).flatMap(([name, { to }]) =>
    to === undefined ? [] : [{ to: at(to), by: late(name) }],
  );
  const { leaves } = scenario.customer;
  if (leaves !== undefined) interrupting.push({ to: at(leaves), by: null });
  const leads = names.map((name, here): Lead[] => {
    if (here >= situations.length) return [];
    const chosen = (moves.get(name) ?? []).flatMap(({ name: choice, choice: { again }, paths }) =>
      paths.flatMap(({ to }) => (to === undefined ? [] : [{ to: at(to), by: again ? null : choice }])),
    );
    return [...chosen, ...interrupting];
  });
  const open = situationsOf(leads, new Set());
  const around = new Set(
    leads.flatMap((list, here) => list.flatMap(({ to, by }) => (to !== here && open.circle[to] === open.circle[here] ? (by ?? []) : []))),
  );
  const turning = [...around].slice(0, MOST_BITS);
  const bit = new Map(turning.map((by, place) => [by, 1 << place]));
  const bySeason = new Map([[0, open]]);
  return {
    names,
    index,
    interrupts: toInterrupts(scenario),
    isEnding: (name) => at(name) >= situations.length,
    of: (said, passed) => {
      if (turning.length === 0) return 0;
      let season = 0;
      for (const name of said) season |= bit.get(name) ?? 0;
      for (const name of passed) season |= bit.get(late(name)) ?? 0;
      return season;
    },
    at: (season) => {
      const known = bySeason.get(season) ?? situationsOf(leads, new Set(turning.filter((_, place) => season & (1 << place))));
      bySeason.set(season, known);
      return known;
    },
  };
}

function late(deadline: string): string {
  return `late ${deadline}`;
}

function situationsOf(all: readonly (readonly Lead[])[], spent: ReadonlySet<string>): Situations {
  const leads = all.map((list) => [...new Set(list.flatMap(({ to, by }) => (by !== null && spent.has(by) ? [] : [to])))]);
  const back = leads.map((): number[] => []);
  for (const [here, list] of leads.entries()) for (const to of list) back[to]?.push(here);
  return { leads, circle: circles(leads), back, spent };
}

/** All situations from which one of these can be reached, these included. */
export function reaching(targets: Iterable<number>, back: readonly number[][]): Set<number> {
  const found = new Set(targets);
  const open = [...found];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const before of back[at] ?? [])
      if (!found.has(before)) {
        found.add(before);
        open.push(before);
      }
  return found;
}
