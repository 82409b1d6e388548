import { toInterrupts } from "~/engine/machine/to-machine";
import type { Diagnostic } from "./diagnostic";
import type { Examined } from "./examine";

export const unreachable: Diagnostic = {
  code: "GR2001",
  severity: "warning",
  title: "A situation or an ending that no line reaches",
  find: (examined) => {
    const { situations, endings } = examined.scenario;
    const reached = examined.isWhole ? walkedTo(examined) : ledTo(examined);
    const found = (kind: "situation" | "ending", name: string) => ({
      at: `${kind}s.${name}`,
      message: `no line reaches the ${kind} \`${name}\` at any level, in any variant, so nobody will ever see it: lead a choice there, or take it out`,
    });
    const missing = (names: object) => Object.keys(names).filter((name) => !reached.has(name));
    return [...missing(situations).map((name) => found("situation", name)), ...missing(endings).map((name) => found("ending", name))];
  },
};

function walkedTo({ levels }: Examined): Set<string> {
  return new Set(levels.flatMap(({ variants }) => variants.flatMap(({ reached }) => [...reached])));
}

/** Where the choices may lead, whatever their conditions: all that can be said of what was not explored to its end. */
function ledTo({ levels, scenario }: Examined): Set<string> {
  const reached = new Set([scenario.starts, ...toInterrupts(scenario).map(({ to }) => to)]);
  for (const { rules } of levels)
    for (const name of reached)
      for (const { paths } of rules.moves.get(name) ?? []) for (const { to } of paths) if (to !== undefined) reached.add(to);
  return reached;
}
