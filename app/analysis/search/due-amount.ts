import type { Edge } from "~/analysis/graph/node";
import type { Tally } from "~/analysis/graph/tally";
import { mostAt } from "~/analysis/reduce/amount-classes";
import { isRemedy } from "~/engine/count/remedy";
import type { Rules } from "~/engine/play/rules";
import { fairBand } from "~/engine/scoring/fair-band";
import type { Band } from "~/engine/scoring/formula";
import type { Outlook } from "./score-shape";

/**
 * Whether what a choice gives is due. With what was given before it has to lie in the fair band that holds once it is made and in one that can still count
 * at the end, or be a part of them that more can follow. Money that settles nothing is due wherever it may be given.
 */
export function isAmountDue(rules: Rules, past: Tally, { from, giving, move, tally, to }: Edge, ahead: Outlook): boolean {
  if (!giving || !isRemedy(rules.scenario, giving.authority)) return true;
  const isTyped = move.choice.gives?.amount === undefined;
  const given = past.remedy + tally.remedy;
  const isPart = ahead.mostRemedy > 0 && (!isTyped || giving.amount === mostAt(rules, from.position, giving.authority));
  // Without a band nothing says how much is due, but an author who writes the amount does.
  const fits = (band: Band | undefined) => (band ? given <= band.hi && (given >= band.lo || isPart) : !isTyped);
  return fits(fairBand(rules, to.position)) && ahead.bands.some(fits);
}
