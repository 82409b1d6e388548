import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import { eachCondition } from "~/engine/scenario/walk";
import type { Brought } from "~/engine/scoring/result";
import { addSums, type Sums } from "~/engine/scoring/sums";

/**
 * What turns add up to without any rule reading it back: the sums, the whole remedy, and as bits the process steps and decision points that only the
 * score knows. Keeping these out of the position is what makes positions few.
 */
export interface Tally extends Sums {
  remedy: number;
  did: number;
  right: number;
  under: number;
  over: number;
}

export const noTally: Tally = {
  marks: 0,
  marked: 0,
  minutes: 0,
  repeats: 0,
  promises: 0,
  faults: 0,
  remedy: 0,
  did: 0,
  right: 0,
  under: 0,
  over: 0,
};

/** What comes first, then what comes later: sums add up, a step done stays done, and of a decision point the first time counts. */
export function followedBy(now: Tally, later: Tally): Tally {
  const decided = ~(now.right | now.under | now.over);
  return {
    ...addSums(now, later),
    remedy: now.remedy + later.remedy,
    did: now.did | later.did,
    right: now.right | (later.right & decided),
    under: now.under | (later.under & decided),
    over: now.over | (later.over & decided),
  };
}

/** The steps and decision points of a scenario that no rule reads, each with its bit; those beyond 31 stay in the position. */
export interface Ledger {
  steps: string[];
  decisions: string[];
  isFree: (step: string) => boolean;
  /** Bits of the free steps that raise the score when done, and of those that lower it. */
  required: number;
  forbidden: number;
}

const BITS = 31;

export function toLedger({ scenario, moves }: Rules): Ledger {
  const read = new Set<string>();
  for (const { condition } of eachCondition(scenario)) if (condition.done) read.add(condition.done);
  for (const list of moves.values()) for (const { choice } of list) for (const step of choice.needs?.done ?? []) read.add(step);
  for (const [name, { before }] of Object.entries(scenario.process)) {
    if (before && before.length > 0) read.add(name);
    for (const other of before ?? []) read.add(other);
  }
  const steps = Object.keys(scenario.process)
    .filter((name) => !read.has(name))
    .slice(0, BITS);
  const bits = (rule: "required" | "forbidden") =>
    steps.reduce((mask, name, bit) => {
      const step = scenario.process[name];
      return step?.rule === rule && step.severity !== "advisory" ? mask | (1 << bit) : mask;
    }, 0);
  return {
    steps,
    decisions: Object.keys(scenario.decisions).slice(0, BITS),
    isFree: (step) => steps.includes(step),
    required: bits("required"),
    forbidden: bits("forbidden"),
  };
}

/** The bits of one turn: what it did and decided by itself. */
export function bitsOf(ledger: Ledger, { move, path }: { move: Move; path: Path | null }): Pick<Tally, "did" | "right" | "under" | "over"> {
  const bits = { did: 0, right: 0, under: 0, over: 0 };
  for (const { does, decides } of path ? [move.choice, path.branch].flatMap((part) => part ?? []) : []) {
    for (const step of does ?? []) bits.did |= bitOf(ledger.steps, step);
    for (const [name, judged] of Object.entries(decides ?? {}))
      if (((bits.right | bits.under | bits.over) & bitOf(ledger.decisions, name)) === 0) bits[judged] |= bitOf(ledger.decisions, name);
  }
  return bits;
}

function bitOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? 0 : 1 << at;
}

/** What a whole line brings to its end: what the last position holds, and what the tally does. */
export function broughtTo(rules: Rules, ledger: Ledger, { steps, decided }: Pick<Position, "steps" | "decided">, tally: Tally): Brought {
  const all: Brought = { steps: { ...steps }, decided: { ...decided }, remedy: tally.remedy };
  for (const [bit, name] of ledger.steps.entries())
    if (tally.did & (1 << bit)) all.steps[name] = rules.scenario.process[name]?.rule === "forbidden" ? "broken" : "done";
  for (const [bit, name] of ledger.decisions.entries())
    for (const judged of ["right", "under", "over"] as const) if (tally[judged] & (1 << bit)) all.decided[name] ??= judged;
  return all;
}
