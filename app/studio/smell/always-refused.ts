import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import type { Examination } from "~/analysis/diagnostics/examine-case";
import { allGrants } from "~/analysis/diagnostics/measure/all-grants";
import { limitsOf } from "~/engine/limits/schema";
import { ceiling } from "~/engine/machine/position";
import { type Choice, givenBy } from "~/engine/scenario/choice";
import { eachChoice } from "~/engine/scenario/walk";

export const alwaysRefused: Diagnostic = {
  code: "GR3005",
  severity: "advice",
  title: "A choice that the limits refuse to everyone",
  find: (examined) => {
    const granted = allGrants(examined.scenario);
    return [...eachChoice(examined.scenario)].flatMap(({ choice, name, at }) =>
      isRefused(examined, choice, granted)
        ? [
            {
              at,
              message: `\`${name}\` gives more than any level may, even with every approval, so it can only ever be refused: lower the amount, or raise the limit where it matters`,
            },
          ]
        : [],
    );
  },
};

function isRefused({ scenario, limits }: Examination, choice: Choice, granted: Record<string, number>): boolean {
  const given = givenBy(choice);
  if (given?.amount === undefined) return false;
  const { amount, authority } = given;
  return scenario.levels.every((level) => amount > ceiling(scenario, limitsOf(limits, level), { granted }, authority));
}
