import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";

export type Standing = "kept" | "missed" | "late" | "broken";

export interface Process {
  /** Done / applicable required steps, 1 where none applies. Advisory steps do not count. */
  met: number;
  steps: { name: string; standing: Standing }[];
  criticalMissed: string[];
}

/** How the process steps that count stand in a position. A forbidden step counts once it was done. */
export function standings(rules: Rules, position: Position): Process {
  const steps: Process["steps"] = [];
  const criticalMissed: string[] = [];
  for (const [name, step] of Object.entries(rules.scenario.process)) {
    const standing = step.severity === "advisory" ? null : standingOf(rules, name, position);
    if (standing === null) continue;
    steps.push({ name, standing });
    if (standing !== "kept" && step.severity === "critical") criticalMissed.push(name);
  }
  const kept = steps.filter(({ standing }) => standing === "kept").length;
  return { met: steps.length === 0 ? 1 : kept / steps.length, steps, criticalMissed };
}

function standingOf(rules: Rules, name: string, position: Position): Standing | null {
  const step = rules.scenario.process[name];
  const mark = position.steps[name];
  if (step?.rule === "forbidden") return mark === "broken" ? "broken" : null;
  if (mark === "done") return "kept";
  if (!rules.test(step?.when)(position)) return null;
  return mark === "late" ? "late" : "missed";
}
