import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";

export const uncheckedStep: Diagnostic = {
  code: "GR2009",
  severity: "warning",
  title: "A critical step that checks nothing",
  find: ({ scenario, bounds, isWhole }) => {
    const doable = doableSteps(scenario);
    return Object.entries(scenario.process)
      .filter(([, { severity }]) => severity === "critical")
      .flatMap(([name, { rule }]) => {
        const why = !doable.has(name)
          ? `nothing does it: let a choice or a resource do it with \`does\``
          : !isWhole || bounds.missable.has(name)
            ? null
            : rule === "forbidden"
              ? "no line can do what it forbids: offer it, or take the step out"
              : bounds.applying.has(name)
                ? "no line can miss it where it applies: offer a way past it, or make it `required`"
                : "it applies at no ending of any variant: mend its `when`, or add a variant where it holds";
        return why === null ? [] : [{ at: `process.${name}`, message: `the critical step \`${name}\` tells nobody apart: ${why}` }];
      });
  },
};

function doableSteps(scenario: Scenario): Set<string> {
  const sources = [...eachChoice(scenario)].flatMap(({ choice }) => [choice, ...(choice.then ?? [])]);
  return new Set([...sources, ...Object.values(scenario.resources)].flatMap(({ does }) => does ?? []));
}
