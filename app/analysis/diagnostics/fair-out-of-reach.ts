import type { LevelId } from "~/engine/limits/schema";
import { limitsOf } from "~/engine/limits/schema";
import { ceiling } from "~/engine/machine/position";
import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";
import type { Case } from "./examine";

export const fairOutOfReach: Diagnostic = {
  code: "GR2017",
  severity: "warning",
  title: "A fair band that no level can reach",
  find: (examined) => {
    const { levels, fair } = examined.scenario;
    const most = Math.max(0, ...levels.map((level) => mostRemedy(examined, level)));
    return (fair ?? []).flatMap(({ lo }, index) =>
      lo > most
        ? [
            {
              at: `fair.${index}.lo`,
              message: `a fair remedy begins at ${lo} here, and no level may give more than ${most}, approvals included, so nobody can be fair: lower \`lo\`, or grant more with \`grant\` or \`grants\``,
            },
          ]
        : [],
    );
  },
};

/** The most that a level may give as remedy over one case, with every approval that can be had. */
function mostRemedy({ scenario, limits }: Case, level: LevelId): number {
  const choices = [...eachChoice(scenario)].map(({ choice }) => choice);
  const granted: Record<string, number> = {};
  for (const choice of choices)
    for (const { grants } of [choice, ...(choice.then ?? [])])
      for (const [name, more] of Object.entries(grants ?? {}))
        granted[name] = (granted[name] ?? 0) + (choice.again ? Number.POSITIVE_INFINITY : more);
  const given = new Set(choices.map(({ gives }) => gives?.authority));
  return Object.entries(scenario.authority)
    .filter(([name, { unit, remedy }]) => unit === "money" && remedy && given.has(name))
    .reduce((sum, [name]) => sum + ceiling(scenario, limitsOf(limits, level), { granted }, name), 0);
}
