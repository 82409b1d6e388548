import { firstThatHolds } from "~/engine/machine/first-that-holds";
import { start } from "~/engine/machine/start";
import type { Rules } from "~/engine/play/rules";
import { valuesOf } from "~/engine/scenario/conditional-value";
import type { Facts } from "~/engine/scenario/schema";
import type { Diagnostic } from "./diagnostic";

export const slowBestLine: Diagnostic = {
  code: "GR2015",
  severity: "warning",
  title: "The best line takes longer than par",
  find: ({ levels }) => {
    const over = levels.flatMap(({ level, rules, variants }) =>
      variants.flatMap(({ name, facts, solved }) => {
        const { par, at } = parIn(rules, facts);
        return solved && solved.best.minutes > par ? [{ level, name, minutes: solved.best.minutes, par, at }] : [];
      }),
    );
    const longest = over.sort((one, other) => other.minutes - one.minutes)[0];
    if (!longest) return [];
    const { level, name, minutes, par, at } = longest;
    const others = over.length === 1 ? "" : ` (and in ${over.length - 1} more)`;
    return [
      {
        at,
        message: `the best line in the variant \`${name}\` at ${level} takes ${minutes} minutes, over the par of ${par}${others}, so even the best pays for time: set \`par\` to ${minutes}, or make its choices quicker`,
      },
    ];
  },
};

/** The par of a draw, and where the file says it. */
function parIn(rules: Rules, facts: Facts): { par: number; at: string } {
  const { scenario, limits } = rules;
  const values = valuesOf(scenario.par);
  const first = firstThatHolds(rules, values, start(scenario, limits, facts));
  if (!first) throw new Error("a scenario has a par in every draw");
  return { par: first.is, at: typeof scenario.par === "number" ? "par" : `par.${values.indexOf(first)}.is` };
}
