import type { Graph } from "~/analysis/graph/graph";
import type { Tally } from "~/analysis/graph/tally";
import type { Goal } from "./goal";
import type { Outlook } from "./outlook";
import { isAtLeast, type Past, type Side, toPast, unorderedPart } from "./score-shape";

/** Remembers the pasts that were followed at each node. */
export interface Pasts {
  /** Whether another was followed that is at least as good in all that the goal reads. */
  isMatched: (node: number, tally: Tally, outlook: Outlook) => boolean;
  /** Remembers the one that was asked for last. */
  keep: () => void;
}

/** A past that another one matches or beats in everything cannot lead to a better line, so it need not be followed. */
export function toPasts({ rules: { model }, ledger, par }: Graph, { reads }: Goal, side: Side): Pasts {
  const byNode = new Map<number, Map<string, Past[]>>();
  let asked: { past: Past; group: Past[] } | null = null;
  return {
    isMatched: (node, tally, outlook) => {
      const key = unorderedPart(model, reads, tally, outlook);
      const groups = byNode.get(node) ?? new Map<string, Past[]>();
      byNode.set(node, groups);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      const past = toPast(model, par, ledger, reads, tally, outlook);
      asked = { past, group };
      for (const known of group) if (side === "best" ? isAtLeast(known, past, outlook) : isAtLeast(past, known, outlook)) return true;
      return false;
    },
    keep: () => {
      asked?.group.push(asked.past);
    },
  };
}
