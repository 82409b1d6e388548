import { toReach } from "~/analysis/reduce/reach";
import type { Diagnostic, Finding } from "./diagnostic";

export const deadEnd: Diagnostic = {
  code: "GR2002",
  severity: "error",
  title: "A situation where nothing is left to choose",
  find: ({ scenario, levels }) => {
    const found = new Map<string, Finding>();
    for (const { level, variants } of levels)
      for (const { name, stuck } of variants)
        for (const { situation, line } of stuck)
          if (!found.has(situation))
            found.set(situation, {
              at: `situations.${situation}`,
              message: `nothing is left to choose at \`${situation}\` after ${told(line)} (${level}, variant \`${name}\`), so the attempt can never end: add a choice that is always offered here`,
            });
    for (const situation of toReach(scenario).stuck)
      if (!found.has(situation))
        found.set(situation, {
          at: `situations.${situation}`,
          message: `nothing that can be chosen from \`${situation}\` on leads to an ending, so the attempt can never end: lead a choice there`,
        });
    return [...found.values()];
  },
};

function told(line: readonly string[]): string {
  return line.length === 0 ? "the opening" : `\`${line.join(",")}\``;
}
