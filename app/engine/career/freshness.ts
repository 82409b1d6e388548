import { type CaseStock, type CompetencyStock, unknownNext } from "./pool-stock";
import type { Gate } from "./rules";

/**
 * How many cases of each of a team's next sittings nobody there has met yet, on average, if colleagues sit one after the other for the first time. Exact: the distribution of what is left is
 * carried from sitting to sitting, competency by competency.
 */
export function freshness({ each }: Pick<Gate, "each">, stock: readonly CompetencyStock[], sittings: number): number[] {
  const expected = Array.from({ length: sittings }, () => 0);
  for (const { competency, cases } of stock) {
    let states: State[] = [{ cases, chance: 1 }];
    for (let sitting = 0; sitting < sittings; sitting += 1) {
      const unknown = states.reduce((sum, state) => sum + state.chance * unknownNext({ competency, cases: state.cases }, each), 0);
      expected[sitting] = (expected[sitting] ?? 0) + unknown;
      states = merge(states.flatMap((state) => drawn(state, each, [])));
    }
  }
  return expected;
}

interface State {
  cases: readonly CaseStock[];
  chance: number;
}

/**
 * What a sitting can leave behind, by chance. A case of which nothing is known goes before one of which a variant is; among equals each variant is as likely as another, so a case is as likely as it
 * has variants that are unknown. Cases that are known through and through change nothing by being drawn.
 */
function drawn({ cases, chance }: State, left: number, taken: readonly number[]): State[] {
  const open = cases.flatMap(({ unknown, met }, at) => (unknown > 0 && !taken.includes(at) ? [{ at, unknown, met }] : []));
  const first = open.some(({ met }) => !met) ? open.filter(({ met }) => !met) : open;
  if (left === 0 || first.length === 0) {
    const after = cases.map((one, at) => (taken.includes(at) ? { unknown: one.unknown - 1, met: true } : one));
    return [{ cases: after, chance }];
  }
  const variants = first.reduce((sum, { unknown }) => sum + unknown, 0);
  return first.flatMap(({ at, unknown }) => drawn({ cases, chance: (chance * unknown) / variants }, left - 1, [...taken, at]));
}

/** Which case is which does not matter, so states of the same stock are one. */
function merge(states: readonly State[]): State[] {
  const merged = new Map<string, State>();
  for (const { cases, chance } of states) {
    const sorted = [...cases].sort((one, other) => one.unknown - other.unknown || Number(one.met) - Number(other.met));
    const key = JSON.stringify(sorted);
    merged.set(key, { cases: sorted, chance: chance + (merged.get(key)?.chance ?? 0) });
  }
  return [...merged.values()];
}
