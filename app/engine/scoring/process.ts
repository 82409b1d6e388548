import { toTest } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type Because, because } from "./because";

export interface Process {
  met: number;
  because: Because[];
  criticalMissed: Because[];
}

/** How one process step stands at the end: null where it did not apply. Forbidden steps apply when they were done. */
export function stepStanding(rules: Rules, name: string, final: Position): "kept" | "missed" | "late" | "broken" | null {
  const step = rules.scenario.process[name];
  if (!step) return null;
  const mark = final.steps[name];
  if (step.rule === "forbidden") return mark === "broken" ? "broken" : null;
  if (mark === "done") return "kept";
  if (!toTest(step.when, rules.scenario, rules.limits)(final)) return null;
  return mark === "late" ? "late" : "missed";
}

/** A = done / applicable required steps (1 where none applies), and the critical ones that were missed. Advisory steps count in neither. */
export function processOf(rules: Rules, turns: readonly Turn[], final: Position): Process {
  let kept = 0;
  let applicable = 0;
  const reasons: Because[] = [];
  const criticalMissed: Because[] = [];
  for (const [name, step] of Object.entries(rules.scenario.process)) {
    const standing = stepStanding(rules, name, final);
    if (standing === null || step.severity === "advisory") continue;
    applicable += 1;
    const turn = turns.find(({ before, after }) => before.steps[name] !== after.steps[name])?.number ?? null;
    const why = because(`step.${standing}`, turn, { step: name });
    reasons.push(why);
    if (standing === "kept") kept += 1;
    else if (step.severity === "critical") criticalMissed.push(because("cap.critical-step", turn, { step: name }));
  }
  return { met: applicable === 0 ? 1 : kept / applicable, because: reasons, criticalMissed };
}
