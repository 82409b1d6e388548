import type { Edge } from "~/analysis/graph/node";
import type { Tally } from "~/analysis/graph/tally";
import type { Rules } from "~/engine/play/rules";
import type { Band } from "~/engine/scenario/schema";
import { fairBands } from "~/engine/scoring/fair-bands";
import type { Outlook } from "./outlook";

/**
 * Whether what a choice gives is due. With what was given before it has to lie in the fair band that holds once it is made and in one that can still count
 * at the end, or be a part of them that the author fixed and more can follow. Money that settles nothing is due wherever it may be given.
 */
export function isAmountDue(rules: Rules, past: Tally, { giving, move, tally, to }: Edge, ahead: Outlook): boolean {
  const kind = giving && rules.settled.get(giving.authority);
  if (!giving || !kind) return true;
  const isTyped = move.choice.gives?.amount === undefined;
  const given = past[kind] + tally[kind];
  const isPart = !isTyped && (kind === "owed" ? ahead.mostOwed : ahead.mostGoodwill) > 0;
  // Without a band nothing says how much is due, but an author who writes the amount does.
  const fits = (band: Band | undefined) => (band ? given <= band.hi && (given >= band.lo || isPart) : !isTyped);
  return fits(fairBands(rules, to.position)[kind]) && ahead.bands.some((bands) => fits(bands[kind]));
}
