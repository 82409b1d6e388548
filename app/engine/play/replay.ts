import type { Facts } from "~/engine/scenario/schema";
import type { ChoiceEntry, Mode } from "./attempt";
import { begin, type CasePosition } from "./begin";
import { choose } from "./choose";
import type { Rules } from "./rules";
import type { Turn } from "./turn";

export interface Replay {
  held: CasePosition;
  turns: Turn[];
}

/** The log does not fit the rules that it names: a bug, or a file that someone changed. */
export class ReplayError extends Error {
  constructor(
    readonly turn: number,
    readonly choice: string,
    readonly code: string,
  ) {
    super(`turn ${turn}, \`${choice}\`, cannot be played: ${code}`);
  }
}

/**
 * The position after a log, and every turn on the way: the same for the same arguments, always. Where the same rules, facts and mode have played the
 * log's first entries, it may go on from there. Throws a ReplayError where an entry cannot be played.
 */
export function replay(
  rules: Rules,
  facts: Facts,
  mode: Mode,
  log: readonly ChoiceEntry[],
  from: Replay = { held: begin(rules, facts), turns: [] },
): Replay {
  let { held } = from;
  const turns = [...from.turns];
  for (const entry of log.slice(turns.length)) {
    const chosen = choose(rules, held, entry, mode);
    if (!("turn" in chosen))
      throw new ReplayError(held.turns + 1, entry.choice, "refusal" in chosen ? chosen.refusal.code : chosen.misplaced.code);
    turns.push(chosen.turn);
    held = chosen.held;
  }
  return { held, turns };
}
