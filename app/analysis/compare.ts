import type { Rules } from "~/engine/play/rules";
import { standings } from "~/engine/scoring/process";
import type { Band } from "~/engine/scoring/remedy";
import type { Node } from "./node";
import type { Ledger, Tally } from "./tally";

/** What an ending fixes, in numbers that can be compared; more is better but for `missed`, `isCriticalMissed` and `faulty`. */
export interface EndFacts {
  need: number;
  faulty: boolean;
  kept: number;
  missed: number;
  isCriticalMissed: boolean;
  /** Bits of the free steps that apply, and of the decision points that were due. */
  applies: number;
  due: number;
  band: Band | undefined;
  /** Equal for equal bands. */
  bandKey: string;
}

/** What is compared of two futures from one node. `fit` and `isOver` are known where the whole remedy is. */
export interface Comparable {
  tally: Tally;
  facts: EndFacts;
  remedy: { fit: number; isOver: boolean } | null;
}

const NEED = { no: 0, partly: 1, yes: 2 };

export function endFacts(rules: Rules, ledger: Ledger, { end, position }: Node): EndFacts {
  if (!end) throw new Error("only an ending has end facts");
  const bits = (names: readonly string[], chosen: readonly string[]) =>
    names.reduce((mask, name, bit) => (chosen.includes(name) ? mask | (1 << bit) : mask), 0);
  const process = standings(
    rules,
    end.applicable.filter((name) => !ledger.isFree(name)),
    position.steps,
  );
  const kept = process.steps.filter(({ standing }) => standing === "kept").length;
  return {
    need: NEED[end.need],
    faulty: end.faulty,
    kept,
    missed: process.steps.length - kept,
    isCriticalMissed: process.criticalMissed.length > 0,
    applies: bits(ledger.steps, end.applicable),
    due: bits(ledger.decisions, end.due),
    band: end.band,
    bandKey: end.band ? `${end.band.lo} ${end.band.hi}` : "",
  };
}

/**
 * Makes the order in which futures are held against each other: whether one is at least as good as another in everything that a score rises in, at an
 * equal number of marked turns, whatever came before both.
 */
export function toCompare(
  { model, scenario }: Rules,
  { required, forbidden, decisions }: Ledger,
): (one: Comparable, other: Comparable) => boolean {
  const { under, over } = model.empowerment;
  const points = (1 << decisions.length) - 1;
  const isStepwise = (a: Tally, one: EndFacts, b: Tally, other: EndFacts) =>
    (b.did & required & ~a.did) === 0 &&
    (a.did & forbidden & ~b.did) === 0 &&
    (one.applies & required & ~a.did & ~(other.applies & ~b.did)) === 0;
  const isDecisive = (a: Tally, one: EndFacts, b: Tally, other: EndFacts) => {
    if (a.right === b.right && a.under === b.under && a.over === b.over && one.due === other.due) return true;
    // Right beats everything; a point that was due and missed beats nothing; a point that did not arise is no better or worse than a half-right one.
    const mine = a.under | a.over;
    const theirs = b.under | b.over;
    const unarisen = ~(a.right | mine | one.due) & points;
    const theirUnarisen = ~(b.right | theirs | other.due) & points;
    if ((b.right & ~a.right) !== 0 || (theirUnarisen & ~(a.right | unarisen)) !== 0 || (theirs & ~(a.right | mine)) !== 0) return false;
    return under === over || ((under > over ? a.over & b.under : a.under & b.over) & ~a.right) === 0;
  };
  return ({ tally: a, facts: one, remedy: mine }, { tally: b, facts: other, remedy: theirs }) =>
    a.marked === b.marked &&
    a.marks >= b.marks &&
    a.minutes <= b.minutes &&
    a.repeats <= b.repeats &&
    a.promises <= b.promises &&
    one.need >= other.need &&
    one.kept >= other.kept &&
    one.missed <= other.missed &&
    Number(one.isCriticalMissed) <= Number(other.isCriticalMissed) &&
    Number(a.faults > 0 || one.faulty) <= Number(b.faults > 0 || other.faulty) &&
    (mine && theirs ? mine.fit >= theirs.fit && mine.isOver <= theirs.isOver : !scenario.fair || one.bandKey === other.bandKey) &&
    isStepwise(a, one, b, other) &&
    isDecisive(a, one, b, other);
}
