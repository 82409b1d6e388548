import { isOffered } from "~/engine/machine/step";
import { didYouMean } from "~/engine/scenario/problem";
import type { Facts } from "~/engine/scenario/schema";
import type { ChoiceEntry, Mode } from "./attempt";
import { begin, type CasePosition } from "./begin";
import { type ChoiceResult, choose } from "./choose";
import type { Rules } from "./rules";
import type { Misplacement, Turn } from "./turn";

export interface Replay {
  held: CasePosition;
  turns: Turn[];
}

/** The log does not fit the rules that it names: a bug, or a file that someone changed. */
export class ReplayError extends Error {
  /** `offered` are the choices that are offered where this one cannot be played. */
  constructor(
    readonly turn: number,
    readonly choice: string,
    readonly code: string,
    why: string,
    readonly situation: string,
    readonly offered: readonly string[],
  ) {
    super(`turn ${turn}, \`${choice}\`, cannot be played: ${why}`);
  }

  /** What could be played instead, the nearest name first. */
  get instead(): string {
    if (this.offered.length === 0) return "";
    return `${didYouMean(this.choice, this.offered)} (offered at \`${this.situation}\`: ${this.offered.join(", ")})`;
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
    if (!("turn" in chosen)) throw toError(rules, held, entry, chosen);
    turns.push(chosen.turn);
    held = chosen.held;
  }
  return { held, turns };
}

function toError(rules: Rules, held: CasePosition, { choice }: ChoiceEntry, chosen: Exclude<ChoiceResult, { turn: Turn }>): ReplayError {
  const moves = rules.moves.get(held.situation) ?? [];
  const offered = moves.filter((move) => isOffered(move, held.position)).map(({ name }) => name);
  const code = "refusal" in chosen ? chosen.refusal.code : chosen.misplaced.code;
  const why = "refusal" in chosen ? "the limits refuse it" : toldMisplaced(chosen.misplaced, choice);
  return new ReplayError(held.turns + 1, choice, code, why, held.situation, offered);
}

function toldMisplaced({ code, ...more }: Misplacement, choice: string): string {
  const most = "most" in more && more.most !== undefined ? ` up to ${more.most}` : "";
  switch (code) {
    case "not-offered":
      return "it is not offered there";
    case "ended":
      return "the conversation has ended before it";
    case "amount-missing":
      return `its amount is missing, in minor units or times: write \`${choice}=4000\``;
    case "amount-needless":
      return `it takes no amount: write \`${choice}\` alone`;
    case "amount-invalid":
      return `its amount has to be a whole number from 1${most}, in minor units or times`;
    case "typed-missing":
      return `something is typed for it: write \`${choice}=right\` or \`${choice}=slip\``;
    case "typed-needless":
      return `nothing is typed for it: write \`${choice}\` alone`;
    case "typed-long":
      return "what is typed for it is too long";
  }
}
