import { toReach } from "~/analysis/reduce/reach";
import type { Diagnostic } from "./diagnostic";
import type { Examination } from "./examine-case";

export const unreachablePlace: Diagnostic = {
  code: "GR2001",
  severity: "warning",
  title: "A situation or an ending that no line reaches",
  find: (examined) => {
    const { situations, endings } = examined.scenario;
    // Of what was not explored to its end it can only be said where nothing leads, whatever the conditions.
    const reached = examined.isWhole ? walkedTo(examined) : toReach(examined.scenario).reached;
    const found = (kind: "situation" | "ending", name: string) => ({
      at: `${kind}s.${name}`,
      message: `no line reaches the ${kind} \`${name}\` at any level, in any variant, so nobody will ever see it: lead a choice there, or take it out`,
    });
    const missing = (names: object) => Object.keys(names).filter((name) => !reached.has(name));
    return [...missing(situations).map((name) => found("situation", name)), ...missing(endings).map((name) => found("ending", name))];
  },
};

function walkedTo({ levels }: Examination): Set<string> {
  return new Set(levels.flatMap(({ variants }) => variants.flatMap(({ reached }) => reached.map(({ name }) => name))));
}
