import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import { processMet } from "./formula";

export type StepStanding = "kept" | "missed" | "late" | "broken";

export interface Process {
  /** Done / applicable required steps, 1 where none applies. */
  met: number;
  steps: { name: string; standing: StepStanding }[];
  criticalMissed: string[];
}

/** The required steps whose condition holds at the end. Those that were done count in any case, and forbidden ones once they were done. */
export function applicableSteps(rules: Rules, final: Position): string[] {
  return Object.entries(rules.scenario.process).flatMap(([name, { rule, when }]) =>
    rule === "required" && rules.test(when)(final) ? [name] : [],
  );
}

/** How the steps that count stand; advisory ones do not count. */
export function stepStandings({ scenario }: Rules, applicable: readonly string[], marks: Position["steps"]): Process {
  const steps: Process["steps"] = [];
  const criticalMissed: string[] = [];
  let kept = 0;
  for (const name in scenario.process) {
    const step = scenario.process[name];
    const standing = step && step.severity !== "advisory" ? standingOf(step.rule, marks[name], applicable.includes(name)) : null;
    if (standing === null) continue;
    steps.push({ name, standing });
    if (standing === "kept") kept += 1;
    else if (step?.severity === "critical") criticalMissed.push(name);
  }
  return { met: processMet(kept, steps.length), steps, criticalMissed };
}

function standingOf(rule: "required" | "forbidden", mark: Position["steps"][string] | undefined, applies: boolean): StepStanding | null {
  if (rule === "forbidden") return mark === undefined ? null : "broken";
  if (mark === "done") return "kept";
  if (!applies) return null;
  return mark === "late" ? "late" : "missed";
}
