import { transition } from "xstate";
import { countsOf, noCounts } from "~/engine/count/counts";
import type { Giving } from "~/engine/machine/guards";
import type { Move } from "~/engine/machine/moves";
import type { Refusal } from "~/engine/machine/refusal";
import { stepAt } from "~/engine/machine/step";
import { REFUSED } from "~/engine/machine/to-machine";
import { givenBy, LONGEST_TYPED } from "~/engine/scenario/choice";
import { STEP_AWAY, type Typing } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import type { ChoiceEntry, Mode } from "./attempt";
import { type CasePosition, toCasePosition } from "./begin";
import type { Rules } from "./rules";
import type { Misplacement, Turn } from "./turn";
import { toTyping } from "./typing";

/** The most that can be typed where the file does not say: a million minor units. */
export const DEFAULT_MOST = 1_000_000;

export type ChoiceResult = { turn: Turn; held: CasePosition } | { refusal: Refusal } | { misplaced: Misplacement };

/**
 * Plays one choice. The limits refuse without a trace in coached mode; in solo and gate a refusal is a turn in which time passes. A choice that is not
 * offered here, or an amount that is none, is misplaced and never a turn.
 */
export function choose(rules: Rules, held: CasePosition, entry: ChoiceEntry, mode: Mode): ChoiceResult {
  if (held.ended) return { misplaced: { code: "ended" } };
  const move = rules.moves.get(held.situation)?.find(({ name }) => name === entry.choice);
  if (!move) return { misplaced: { code: "not-offered" } };
  const given = toGiving(rules, move, entry.amount);
  if (given && "code" in given) return { misplaced: given };
  const giving = given ?? undefined;
  const before = held.position;
  const read = readTyped(rules, move, entry, before.facts);
  if (read && "code" in read) return { misplaced: read };
  const typing = read?.typing;
  const step = stepAt(rules.scenario, rules.limits, before, move, giving, typing);
  if (!step) return { misplaced: { code: "not-offered" } };
  const number = held.turns + 1;
  const made = {
    number,
    situation: held.situation,
    move,
    giving: giving ?? null,
    typing: typing ?? null,
    typed: read?.typed ?? null,
    before,
  };
  if (move.name === STEP_AWAY) {
    return {
      turn: { ...made, path: null, refusal: null, after: before, to: held.situation, counts: noCounts },
      held: { ...held, turns: number },
    };
  }
  const { path, refusal } = step;
  if (refusal && mode === "coached") return { refusal };
  const event = refusal ? { type: REFUSED } : { type: move.name, ...(giving && { giving }), ...(typing && { typing }) };
  const [snapshot] = transition(rules.machine, held.snapshot, event);
  const next = toCasePosition(snapshot, number);
  const after = { after: next.position, to: next.situation };
  if (refusal || !path)
    return {
      turn: { ...made, ...after, path: null, refusal, counts: { ...noCounts, minutes: rules.scenario.refused.minutes } },
      held: next,
    };
  const mark = rules.marks.get(held.situation)?.get(move.name);
  return {
    turn: { ...made, ...after, path, refusal: null, counts: countsOf(rules, move, path, before, mark, giving) },
    held: next,
  };
}

/** What the choice gives or charges, from the file or as typed; null where it gives nothing. */
function toGiving(rules: Rules, move: Move, typed: number | undefined): Giving | Misplacement | null {
  const gives = givenBy(move.choice);
  if (!gives || gives.amount !== undefined) {
    if (typed !== undefined) return { code: "amount-needless" };
    return gives?.amount === undefined ? null : { authority: gives.authority, amount: gives.amount };
  }
  const most = rules.scenario.authority[gives.authority]?.most ?? DEFAULT_MOST;
  if (typed === undefined) return { code: "amount-missing", most };
  if (!Number.isSafeInteger(typed) || typed < 1 || typed > most) return { code: "amount-invalid", most };
  return { authority: gives.authority, amount: typed };
}

/** What the trainee typed, and what it comes to; null where the choice takes nothing that is typed. */
function readTyped(
  { scenario }: Rules,
  { choice: { types } }: Move,
  { typed, typing }: ChoiceEntry,
  facts: Facts,
): { typing: Typing; typed?: string } | Misplacement | null {
  if (!types) return typed === undefined && typing === undefined ? null : { code: "typed-needless" };
  if (typed !== undefined && typed.length > LONGEST_TYPED) return { code: "typed-long" };
  if (typed !== undefined && typed.trim() !== "") return { typed, typing: typing ?? toTyping(scenario, types.right, facts, typed) };
  return typing ? { typing } : { code: "typed-missing" };
}
