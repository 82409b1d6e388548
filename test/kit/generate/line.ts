import fc from "fast-check";
import type { Mode } from "~/engine/play/attempt";
import { begin, type CasePosition } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import { givings, type Line, rawTypings, toEntry } from "../oracle/play-raw";
import { at } from "./condition";

/** Which of what is offered is taken at each turn, before it is known what is offered. */
export type Picks = { pick: number; amount: number }[];

export const generatePicks: fc.Arbitrary<Picks> = fc.array(fc.record({ pick: fc.nat({ max: 999 }), amount: fc.nat({ max: 99 }) }), {
  minLength: 5,
  maxLength: 14,
});

/** A random walk: the line that was taken, every position on the way (the first before any turn), and what coached mode refused. */
export interface Walk {
  line: Line;
  helds: CasePosition[];
  turns: Turn[];
  refusals: { held: CasePosition; entry: Line[number] }[];
}

/** Walks over what is offered, refusals in the story included, until the picks or the case end. */
export function walk(rules: Rules, facts: Facts, mode: Mode, picks: Picks, { breaks = true } = {}): Walk {
  let held = begin(rules, facts);
  const walked: Walk = { line: [], helds: [held], turns: [], refusals: [] };
  for (const { pick, amount } of picks) {
    const { position } = held;
    const offered = (rules.moves.get(held.situation) ?? []).flatMap((move) => {
      const all = givings(rules, move).filter((giving) => move.offered(position, giving));
      return all.length === 0 || (!breaks && move.name === STEP_AWAY) ? [] : [{ move, giving: at(all, amount) }];
    });
    const picked = at(offered, pick);
    if (held.ended || !picked) break;
    const typing = at(rawTypings(picked.move, position), pick + amount);
    const entry = toEntry({ move: picked.move, ...(picked.giving && { giving: picked.giving }), ...(typing && { typing }) });
    const chosen = choose(rules, held, entry, mode);
    if ("misplaced" in chosen) throw new Error(`\`${entry.choice}\` was offered and is ${chosen.misplaced.code}`);
    if ("refusal" in chosen) {
      walked.refusals.push({ held, entry });
      continue;
    }
    held = chosen.held;
    walked.line.push(entry);
    walked.helds.push(held);
    walked.turns.push(chosen.turn);
  }
  return walked;
}
