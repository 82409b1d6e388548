import type { LevelExamination } from "~/analysis/diagnostics/examine-case";
import type { Scenario } from "~/engine/scenario/schema";

/** The lines that a scenario's own tests name because they must not pass. */
export type TestRole = Exclude<NonNullable<Scenario["tests"][string]["role"]>, "best">;
export const testRoles = ["polite-fast", "warm-empty", "cold-solved", "over-giving"] as const satisfies readonly TestRole[];

/** What the lines of a role came to, over all of them and all variants where they are played. */
export interface RolePlayed {
  /** The greatest total; null where no line of the role is played to its end. */
  greatest: number | null;
  passing: { test: string; variant: string }[];
}

export function toRoles({ tests }: Scenario, { lines }: LevelExamination): Record<TestRole, RolePlayed> {
  const played = (role: TestRole): RolePlayed => {
    const runs = lines
      .filter(({ name }) => tests[name]?.role === role)
      .flatMap(({ name, runs }) => runs.flatMap(({ variant, score }) => (score ? [{ test: name, variant, score }] : [])));
    return {
      greatest: runs.length === 0 ? null : Math.max(...runs.map(({ score }) => score.total)),
      passing: runs.filter(({ score }) => score.passed).map(({ test, variant }) => ({ test, variant })),
    };
  };
  return {
    "polite-fast": played("polite-fast"),
    "warm-empty": played("warm-empty"),
    "cold-solved": played("cold-solved"),
    "over-giving": played("over-giving"),
  };
}
