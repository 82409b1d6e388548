import type { LevelId } from "~/engine/limits/schema";
import type { Mode } from "~/engine/play/attempt";
import { toEntries } from "~/engine/play/entries";
import { ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { type Score, score } from "./score";

export interface TestRun {
  variant: string;
  /** Null where it could not be played to an end. */
  score: Score | null;
  /** What did not go as the file says, or null. */
  wrong: string | null;
}

/** Plays one of a scenario's own test lines at a level, in each variant that it names and that can be drawn there. */
export function runTestLine(rules: Rules, test: Scenario["tests"][string], mode: Mode = "solo"): TestRun[] {
  const { scenario, limits } = rules;
  const variants = Object.entries(scenario.variants).filter(
    ([name, variant]) => (test.variant === undefined || test.variant === name) && (variant.levels?.includes(limits.level) ?? true),
  );
  return variants.map(([variant, { facts }]) => {
    try {
      const played = replay(rules, facts, mode, toEntries(test.choices));
      if (!played.held.ended) return { variant, score: null, wrong: `does not end: it stands at \`${played.held.situation}\`` };
      const reached = score(rules, played);
      return { variant, score: reached, wrong: wrongWith(test, reached) };
    } catch (error) {
      if (error instanceof ReplayError)
        return { variant, score: null, wrong: `${error.message}${error.code === "not-offered" ? error.instead : ""}` };
      throw error;
    }
  });
}

function wrongWith(test: Scenario["tests"][string], { ending, passed, total }: Score): string | null {
  const wanted = test.ending === undefined ? null : [test.ending].flat();
  if (wanted && !wanted.includes(ending)) return `ends at \`${ending}\`, not at ${wanted.map((name) => `\`${name}\``).join(" or ")}`;
  if (test.pass !== undefined && test.pass !== passed)
    return `${passed ? "passes" : "fails"} with ${total}, and should ${test.pass ? "pass" : "fail"}`;
  return null;
}

/** The levels that a test line is played at. */
export function levelsOf(scenario: Scenario, test: Scenario["tests"][string]): LevelId[] {
  return scenario.levels.filter((name) => test.level === undefined || test.level === name);
}
