import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import { valuesOf } from "~/engine/scenario/conditional-value";

/** A par of so many times the slowest best line never costs anyone anything. */
const TOO_MANY_TIMES = 2;

export const generousPar: Diagnostic = {
  code: "GR3004",
  severity: "advice",
  title: "There is so much time that time never counts",
  find: ({ scenario, levels }) => {
    const minutes = levels.flatMap(({ variants }) => variants.flatMap(({ solved }) => (solved ? [solved.best.minutes] : [])));
    const par = Math.min(...valuesOf(scenario.par).map(({ is }) => is));
    const slowest = Math.max(0, ...minutes);
    if (slowest === 0 || par < TOO_MANY_TIMES * slowest) return [];
    return [
      {
        at: "par",
        message: `the case allows ${par} minutes, and even the slowest best line takes ${slowest}, so dawdling costs nothing: set \`par\` to about ${slowest}`,
      },
    ];
  },
};
