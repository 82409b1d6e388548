import { type Money, noMoney } from "~/engine/count/money";
import { noSums, type Sums } from "~/engine/count/sums";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { LineSum } from "~/engine/scoring/result";

/**
 * What turns add up to for the score: the sums, the money given, and as bits the process steps and decision points. Keeping these out of the position is
 * what makes positions few.
 */
export interface Tally extends Sums, Money {
  did: number;
  right: number;
  under: number;
  over: number;
}

export const noTally: Tally = { ...noSums, ...noMoney, did: 0, right: 0, under: 0, over: 0 };

/** What comes first, then what comes later: sums add up, a step done stays done, and of a decision point the first time counts. */
export function addTally(now: Tally, later: Tally): Tally {
  const open = ~(now.right | now.under | now.over);
  // Written out: this is asked for every choice that a search looks at, and a spread takes several times as long.
  return {
    marks: now.marks + later.marks,
    marked: now.marked + later.marked,
    harms: now.harms + later.harms,
    minutes: now.minutes + later.minutes,
    repeats: now.repeats + later.repeats,
    promises: now.promises + later.promises,
    faults: now.faults + later.faults,
    owed: now.owed + later.owed,
    goodwill: now.goodwill + later.goodwill,
    did: now.did | later.did,
    right: now.right | (later.right & open),
    under: now.under | (later.under & open),
    over: now.over | (later.over & open),
  };
}

/** The steps and decision points of a scenario, each with its bit. */
export interface Ledger {
  steps: string[];
  decisions: string[];
  /** Bits of the steps that raise the score when done, and of those that lower it. */
  required: number;
  forbidden: number;
}

export function toLedger({ scenario }: Rules): Ledger {
  const steps = Object.keys(scenario.process);
  const bits = (rule: "required" | "forbidden") =>
    steps.reduce((mask, name, bit) => {
      const step = scenario.process[name];
      return step?.rule === rule && step.severity !== "advisory" ? mask | (1 << bit) : mask;
    }, 0);
  return { steps, decisions: Object.keys(scenario.decisions), required: bits("required"), forbidden: bits("forbidden") };
}

/** The bits of one turn: the steps that it did, unless they came too late, and what it decided by itself. */
export function bitsOf(
  ledger: Ledger,
  { choice, path, after }: { choice: Move["choice"]; path: Path; after: Pick<Position, "steps"> },
): Pick<Tally, "did" | "right" | "under" | "over"> {
  const bits = { did: 0, right: 0, under: 0, over: 0 };
  for (const { does, decides } of [choice, path.branch].flatMap((part) => part ?? [])) {
    for (const step of does ?? []) if (after.steps[step] !== "late") bits.did |= bitOf(ledger.steps, step);
    for (const [name, judged] of Object.entries(decides ?? {}))
      if (((bits.right | bits.under | bits.over) & bitOf(ledger.decisions, name)) === 0) bits[judged] |= bitOf(ledger.decisions, name);
  }
  return bits;
}

function bitOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  return at === -1 ? 0 : 1 << at;
}

/** What a whole line brings to its end. */
export function toLineSum({ scenario }: Rules, ledger: Ledger, tally: Tally): LineSum {
  const all: LineSum = { steps: {}, decided: {}, money: { owed: tally.owed, goodwill: tally.goodwill } };
  for (const [bit, name] of ledger.steps.entries())
    if (tally.did & (1 << bit)) all.steps[name] = scenario.process[name]?.rule === "forbidden" ? "broken" : "done";
  for (const [bit, name] of ledger.decisions.entries())
    for (const judged of ["right", "under", "over"] as const) if (tally[judged] & (1 << bit)) all.decided[name] ??= judged;
  return all;
}
