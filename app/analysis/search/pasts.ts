import type { Graph } from "~/analysis/graph/graph";
import type { Tally } from "~/analysis/graph/tally";
import { remedyFit } from "~/engine/scoring/remedy";
import type { Side } from "./bound";
import type { Goal } from "./goal";
import type { Outlook } from "./outlook";

/** Of what turns added up to, what a goal can still tell apart at a node. */
interface Past {
  marks: number;
  marked: number;
  minutes: number;
  /** What repeats and broken promises took of the effort's 1. */
  burden: number;
  faults: number;
  /** Bits of the steps that were done and had to be, of those that were done and must not be, and of the decision points met rightly. */
  kept: number;
  broken: number;
  right: number;
}

/** Remembers the pasts that were followed at each node. */
export interface Pasts {
  /** Whether another was followed that is at least as good in all that the goal reads. */
  isMatched: (node: number, tally: Tally, outlook: Outlook) => boolean;
  /** Remembers the one that was asked for last. */
  keep: () => void;
}

/**
 * A score rises in each sum, so a past that another one matches or beats in everything cannot lead to a better line. Minutes that no line on from here
 * brings above par are equal, and so is an effort that has already come to nothing. A step done is never worse than one left out, and a point met rightly
 * never worse than one that has not arisen.
 */
export function toPasts({ rules: { model, scenario }, ledger }: Graph, { reads }: Goal, side: Side): Pasts {
  const { par } = scenario;
  const { effort } = model;
  const byNode = new Map<number, Map<string, Past[]>>();
  const toPast = (tally: Tally, outlook: Outlook): Past => {
    const burden = effort.repeat * tally.repeats + effort.brokenPromise * tally.promises;
    const isSpent = burden + Math.max(0, tally.minutes / par - 1) >= 1;
    const isFree = isSpent || tally.minutes + outlook.mostMinutes <= par;
    // A step that every line on from here does is the same whether it was done before or not.
    const open = outlook.missed | outlook.avoided;
    return {
      marks: reads.marks ? tally.marks : 0,
      marked: reads.marks ? tally.marked : 0,
      minutes: reads.effort && !isFree ? tally.minutes : 0,
      burden: reads.effort ? (isSpent ? 1 : burden) : 0,
      faults: reads.faults && tally.faults > 0 ? 1 : 0,
      kept: reads.steps ? tally.did & ledger.required & open : 0,
      broken: reads.steps ? tally.did & ledger.forbidden & open : 0,
      right: reads.decisions ? tally.right : 0,
    };
  };
  // Once no more can be given, a remedy is as good as it fits, whatever it is.
  const remedyOf = ({ remedy }: Tally, { mostRemedy, bands }: Outlook) =>
    mostRemedy > 0
      ? remedy
      : bands
          .map((band) => `${remedyFit(remedy, band)}${band && remedy > model.empowerment.overRemedyFactor * band.hi ? "over" : ""}`)
          .join();
  const isAtLeast = (one: Past, other: Past, outlook: Outlook) =>
    one.minutes <= other.minutes &&
    one.burden <= other.burden &&
    one.faults <= other.faults &&
    (other.kept & ~one.kept) === 0 &&
    (one.broken & ~other.broken) === 0 &&
    (other.right & ~one.right) === 0 &&
    (one.marked === other.marked ? one.marks >= other.marks : isKinder(one, other, outlook));
  let asked: { past: Past; group: Past[] } | null = null;
  return {
    isMatched: (node, tally, outlook) => {
      // What no order puts first has to be equal.
      const key = `${reads.decisions ? `${tally.under} ${tally.over}` : ""} ${reads.remedy ? remedyOf(tally, outlook) : ""}`;
      const groups = byNode.get(node) ?? new Map<string, Past[]>();
      byNode.set(node, groups);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      const past = toPast(tally, outlook);
      asked = { past, group };
      for (const known of group) if (side === "best" ? isAtLeast(known, past, outlook) : isAtLeast(past, known, outlook)) return true;
      return false;
    },
    keep: () => {
      asked?.group.push(asked.past);
    },
  };
}

/** Whether one past has the greater mean of marks whatever comes. At each number of turns to come the difference runs in a straight line, so its ends tell. */
function isKinder(one: Past, other: Past, { mostMarks, leastMarks }: Outlook): boolean {
  for (let more = 0; more < mostMarks.length; more += 1) {
    const [least, most] = [leastMarks[more] ?? Number.NaN, mostMarks[more] ?? Number.NaN];
    if (Number.isNaN(most)) continue;
    if (meanAfter(one, least, more) < meanAfter(other, least, more)) return false;
    if (meanAfter(one, most, more) < meanAfter(other, most, more)) return false;
  }
  return true;
}

function meanAfter({ marks, marked }: Past, more: number, turns: number): number {
  return marked + turns === 0 ? 0 : (marks + more) / (marked + turns);
}
