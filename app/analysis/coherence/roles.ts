import type { LevelExamination } from "~/analysis/diagnostics/examine-case";
import { type FailingRole, failingRoles } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";

/** What the lines of a role came to, over all of them and all variants where they are played. */
export interface RolePlayed {
  role: FailingRole;
  /** The greatest total; null where no line of the role is played to its end. */
  greatest: number | null;
  passing: { test: string; variant: string }[];
}

/** The lines that a scenario's own tests name because they must not pass, by what they stand for. */
export function toRoles({ tests }: Scenario, { lines }: LevelExamination): RolePlayed[] {
  return failingRoles.map((role) => {
    const runs = lines
      .filter(({ name }) => tests[name]?.role === role)
      .flatMap(({ name, runs }) => runs.flatMap(({ variant, score }) => (score ? [{ test: name, variant, score }] : [])));
    return {
      role,
      greatest: runs.length === 0 ? null : Math.max(...runs.map(({ score }) => score.total)),
      passing: runs.filter(({ score }) => score.passed).map(({ test, variant }) => ({ test, variant })),
    };
  });
}
