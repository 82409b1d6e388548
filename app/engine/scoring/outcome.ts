import { toTest } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Ending } from "~/engine/scenario/schema";
import { type Because, because } from "./because";
import { processOf } from "./process";

/** One part of the outcome: a share of 1 met (0 to 1), the points that makes of those it could, and why. */
export interface Part {
  name: "need" | "remedy" | "effort" | "process";
  met: number;
  points: number;
  of: number;
  because: Because[];
}

export interface Outcome {
  score: number;
  parts: Part[];
  /** A cap that held the score down, if one did. */
  cap: { at: number; because: Because[] } | null;
}

const NEED = { no: 0, partly: 0.5, yes: 1 };

/** O = 100 (0.45 N + 0.20 D + 0.20 P + 0.15 A) under the default model, with its caps (scoring: outcome). */
export function outcomeOf(rules: Rules, turns: readonly Turn[], final: Position, ending: Ending): Outcome {
  const { outcome: shares, caps } = rules.model;
  const last = turns.at(-1)?.number ?? null;
  const need = NEED[ending.need];
  const process = processOf(rules, turns, final);
  const part = (name: Part["name"], met: number, reasons: Because[]): Part => ({
    name,
    met,
    points: 100 * shares[name] * met,
    of: 100 * shares[name],
    because: reasons,
  });
  const remedy = remedyOf(rules, turns, final);
  const effort = effortOf(rules, turns);
  const parts = [
    part("need", need, [because(`need.${ending.need}`, last)]),
    part("remedy", remedy.met, remedy.because),
    part("effort", effort.met, effort.because),
    part("process", process.met, process.because),
  ];
  const capping: { at: number; because: Because[] }[] = [];
  if (need === 0) capping.push({ at: caps.needMissed, because: [because("cap.need-missed", last)] });
  if (need === 0.5) capping.push({ at: caps.needPartly, because: [because("cap.need-partly", last)] });
  if (process.criticalMissed.length > 0) capping.push({ at: caps.criticalStep, because: process.criticalMissed });
  const raw = parts.reduce((sum, { points }) => sum + points, 0);
  const lowest = capping.filter(({ at }) => raw > at).sort((one, other) => one.at - other.at)[0] ?? null;
  return { score: Math.min(raw, lowest?.at ?? raw), parts, cap: lowest };
}

/** The fair band that counts, or undefined: the first whose condition holds at the end. */
export function fairBand(rules: Rules, final: Position): { lo: number; hi: number } | undefined {
  return rules.scenario.fair?.find(({ when }) => toTest(when, rules.scenario, rules.limits)(final));
}

/** D for a whole remedy in minor units: 1 inside the band, falling in a straight line to 0 at zero below and at twice `hi` above. */
export function remedyFit(remedy: number, band: { lo: number; hi: number } | undefined): number {
  if (!band) return 1;
  if (band.hi === 0) return remedy === 0 ? 1 : 0;
  if (remedy < band.lo) return remedy / band.lo;
  return remedy <= band.hi ? 1 : Math.max(0, 1 - (remedy - band.hi) / band.hi);
}

function remedyOf(rules: Rules, turns: readonly Turn[], final: Position): { met: number; because: Because[] } {
  const band = fairBand(rules, final);
  const remedy = turns.reduce((sum, { counts }) => sum + counts.remedy, 0);
  const met = remedyFit(remedy, band);
  if (!band) return { met, because: [because("remedy.no-band", null)] };
  const code = remedy < band.lo ? "remedy.below" : remedy > band.hi ? "remedy.above" : band.hi === 0 ? "remedy.none-due" : "remedy.fair";
  const params = { remedy, lo: band.lo, hi: band.hi };
  const gave = turns.filter(({ counts }) => counts.remedy > 0);
  return { met, because: gave.length > 0 ? gave.map(({ number }) => because(code, number, params)) : [because(code, null, params)] };
}

/** P = max(0, 1 - 0.25 (repeats + needless transfers) - 0.5 broken promises - max(0, minutes / par - 1)). */
function effortOf(rules: Rules, turns: readonly Turn[]): { met: number; because: Because[] } {
  const { repeat, brokenPromise } = rules.model.effort;
  const reasons: Because[] = [];
  let lost = 0;
  for (const { number, counts } of turns) {
    lost += repeat * (counts.repeats + counts.needlessTransfers) + brokenPromise * counts.brokenPromises;
    if (counts.repeats > 0) reasons.push(because("effort.repeat", number, { count: counts.repeats }));
    if (counts.needlessTransfers > 0) reasons.push(because("effort.needless-transfer", number));
    if (counts.brokenPromises > 0) reasons.push(because("effort.broken-promise", number));
  }
  const minutes = turns.reduce((sum, { counts }) => sum + counts.minutes, 0);
  const { par } = rules.scenario;
  const over = Math.max(0, minutes / par - 1);
  const slowest = turns.reduce<Turn | undefined>(
    (most, turn) => (most && most.counts.minutes >= turn.counts.minutes ? most : turn),
    undefined,
  );
  if (over > 0) reasons.push(because("effort.over-par", slowest?.number ?? null, { minutes, par }));
  if (reasons.length === 0) reasons.push(because("effort.none", null, { minutes, par }));
  return { met: Math.max(0, 1 - lost - over), because: reasons };
}
