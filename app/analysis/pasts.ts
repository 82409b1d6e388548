import { remedyFit } from "~/engine/scoring/remedy";
import type { Side } from "./bound";
import type { Goal } from "./goal";
import type { Graph } from "./graph";
import type { Outlook } from "./outlook";
import type { Tally } from "./tally";

/** Of what turns added up to, what a goal can still tell apart at a node. */
interface Past {
  marks: number;
  minutes: number;
  repeats: number;
  promises: number;
  faults: number;
  /** Bits of the steps that were done and had to be, of those that were done and must not be, and of the decision points met rightly. */
  kept: number;
  broken: number;
  right: number;
}

/** Remembers the pasts that were followed at each node. */
export interface Pasts {
  /** Whether a past has to be followed: none was that is at least as good in all that the goal reads. */
  isNew: (node: number, tally: Tally, outlook: Outlook) => boolean;
}

/**
 * A score rises in each sum, so a past that another one matches or beats in everything cannot lead to a better line. Minutes that no line on from here
 * brings above par are equal, and so is an effort that has already come to nothing. A step done is never worse than one left out, and a point met rightly
 * never worse than one that has not arisen.
 */
export function toPasts({ rules: { model, scenario }, ledger }: Graph, { reads }: Goal, side: Side): Pasts {
  const { par } = scenario;
  const byNode = new Map<number, Map<string, Past[]>>();
  const toPast = (tally: Tally, outlook: Outlook): Past => {
    const isFree = tally.minutes + outlook.minutes.most <= par;
    const spent =
      model.effort.repeat * tally.repeats + model.effort.brokenPromise * tally.promises + Math.max(0, tally.minutes / par - 1) >= 1;
    const effort = reads.effort && !spent ? tally : null;
    return {
      marks: reads.marks ? tally.marks : 0,
      minutes: effort && !isFree ? effort.minutes : 0,
      repeats: effort ? effort.repeats : spent && reads.effort ? Number.POSITIVE_INFINITY : 0,
      promises: effort ? effort.promises : 0,
      faults: reads.faults && tally.faults > 0 ? 1 : 0,
      kept: reads.steps ? tally.did & ledger.required : 0,
      broken: reads.steps ? tally.did & ledger.forbidden : 0,
      right: reads.decisions ? tally.right : 0,
    };
  };
  // Once no more can be given, a remedy is as good as it fits, whatever it is.
  const remedyOf = ({ remedy }: Tally, { remedy: ahead, bands }: Outlook) =>
    ahead.most > 0
      ? remedy
      : bands
          .map((band) => `${remedyFit(remedy, band)}${band && remedy > model.empowerment.overRemedyFactor * band.hi ? "over" : ""}`)
          .join();
  const isAtLeast = (one: Past, other: Past) =>
    one.marks >= other.marks &&
    one.minutes <= other.minutes &&
    one.repeats <= other.repeats &&
    one.promises <= other.promises &&
    one.faults <= other.faults &&
    (other.kept & ~one.kept) === 0 &&
    (one.broken & ~other.broken) === 0 &&
    (other.right & ~one.right) === 0;
  const matches = side === "best" ? isAtLeast : (one: Past, other: Past) => isAtLeast(other, one);
  return {
    isNew: (node, tally, outlook) => {
      // What no order puts first has to be equal.
      const key = `${reads.marks ? tally.marked : ""} ${reads.decisions ? `${tally.under} ${tally.over}` : ""} ${reads.remedy ? remedyOf(tally, outlook) : ""}`;
      const groups = byNode.get(node) ?? new Map<string, Past[]>();
      byNode.set(node, groups);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      const past = toPast(tally, outlook);
      if (group.some((known) => matches(known, past))) return false;
      group.push(past);
      return true;
    },
  };
}
