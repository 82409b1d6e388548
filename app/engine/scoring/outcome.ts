import { remedyGiven } from "~/engine/count/remedy";
import { valueAt } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import { openingOf } from "~/engine/play/opening";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Ending } from "~/engine/scenario/schema";
import { type Because, because } from "./because";
import { fairBand } from "./fair-band";
import { NEED, overPar, remedyFit } from "./formula";
import { applicableSteps, stepStandings } from "./process";

/** One part of the outcome: a share of 1 met (0 to 1), the points that makes of those it could, and why. */
export interface OutcomePart {
  name: "need" | "remedy" | "effort" | "process";
  met: number;
  points: number;
  of: number;
  because: Because[];
}

/** The parts of O = 100 (0.45 N + 0.20 D + 0.20 P + 0.15 A) under the default model, with the turns that made them. */
export function outcomeParts(rules: Rules, turns: readonly Turn[], final: Position, ending: Ending, effort: number): OutcomePart[] {
  const { outcome: shares } = rules.model;
  const last = turns.at(-1)?.number ?? null;
  const part = (name: OutcomePart["name"], met: number, reasons: Because[]): OutcomePart => ({
    name,
    met,
    points: 100 * shares[name] * met,
    of: 100 * shares[name],
    because: reasons,
  });
  const { met, steps } = stepStandings(rules, applicableSteps(rules, final), final.steps);
  return [
    part("need", NEED[ending.need], [because(`need.${ending.need}`, last)]),
    part("remedy", remedyFit(remedyGiven(rules.scenario, final), fairBand(rules, final)), whyRemedy(rules, turns, final)),
    part("effort", effort, whyEffort(rules, turns, final)),
    part(
      "process",
      met,
      steps.map(({ name, standing }) => because(`step.${standing}`, stepTurn(turns, name), { step: name })),
    ),
  ];
}

/** The cap that held the outcome down, or null. */
export function outcomeCap(
  rules: Rules,
  turns: readonly Turn[],
  final: Position,
  ending: Ending,
  raw: number,
): { at: number; because: Because[] } | null {
  const { caps } = rules.model;
  const last = turns.at(-1)?.number ?? null;
  const missed = stepStandings(rules, applicableSteps(rules, final), final.steps).criticalMissed.map((step) =>
    because("cap.critical-step", stepTurn(turns, step), { step }),
  );
  const capping = [
    { at: caps.needMissed, because: ending.need === "no" ? [because("cap.need-missed", last)] : [] },
    { at: caps.needPartly, because: ending.need === "partly" ? [because("cap.need-partly", last)] : [] },
    { at: caps.criticalStep, because: missed },
  ];
  const held = capping.filter((cap) => cap.because.length > 0 && raw > cap.at).sort((one, other) => one.at - other.at);
  return held[0] ?? null;
}

function whyRemedy(rules: Rules, turns: readonly Turn[], final: Position): Because[] {
  const band = fairBand(rules, final);
  if (!band) return [because("remedy.no-band", null)];
  const remedy = remedyGiven(rules.scenario, final);
  const code = remedy < band.lo ? "remedy.below" : remedy > band.hi ? "remedy.above" : band.hi === 0 ? "remedy.none-due" : "remedy.fair";
  const params = { remedy, lo: band.lo, hi: band.hi };
  const gave = turns.filter(({ counts }) => counts.remedy > 0);
  return gave.length > 0 ? gave.map(({ number }) => because(code, number, params)) : [because(code, null, params)];
}

function whyEffort(rules: Rules, turns: readonly Turn[], final: Position): Because[] {
  const reasons: Because[] = [];
  for (const { number, counts } of turns) {
    if (counts.repeats > 0) reasons.push(because("effort.repeat", number, { count: counts.repeats }));
    if (counts.needlessTransfers > 0) reasons.push(because("effort.needless-transfer", number));
    if (counts.brokenPromises > 0) reasons.push(because("effort.broken-promise", number));
  }
  const minutes = turns.reduce((sum, { counts }) => sum + counts.minutes, 0);
  const par = valueAt(rules, rules.scenario.par, openingOf(turns, final));
  const slowest = turns.reduce<Turn | undefined>(
    (most, turn) => (most && most.counts.minutes >= turn.counts.minutes ? most : turn),
    undefined,
  );
  if (overPar(minutes, par) > 0) reasons.push(because("effort.over-par", slowest?.number ?? null, { minutes, par }));
  return reasons.length > 0 ? reasons : [because("effort.none", null, { minutes, par })];
}

/** The turn that did a step, or made it late; null where none did. */
function stepTurn(turns: readonly Turn[], name: string): number | null {
  return turns.find(({ before, after }) => before.steps[name] !== after.steps[name])?.number ?? null;
}
