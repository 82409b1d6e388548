import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import { type Choice, effectNames, givenBy } from "~/engine/scenario/choice";

export const idleChoice: Diagnostic = {
  code: "GR3008",
  severity: "advice",
  title: "A choice that nothing comes of",
  find: ({ scenario }) =>
    Object.entries(scenario.situations).flatMap(([situation, { choices }]) =>
      Object.entries(choices).flatMap(([name, choice]) =>
        isIdle(choice)
          ? [
              {
                at: `situations.${situation}.choices.${name}`,
                message: `nothing comes of \`${name}\`: it leads nowhere, costs nothing and changes nothing. Let it lead on, or let it cost time or patience`,
              },
            ]
          : [],
      ),
    ),
};

/** A choice whose words only earn a mark. */
function isIdle(choice: Choice): boolean {
  const does: ReadonlySet<string> = new Set([...effectNames, "to", "then", "harm", "types"]);
  return !givenBy(choice) && !Object.entries(choice).some(([field, value]) => value !== undefined && does.has(field));
}
