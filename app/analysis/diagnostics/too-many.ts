import type { Diagnostic, Found } from "./diagnostic";

export const tooMany: Diagnostic = {
  code: "GR2019",
  severity: "error",
  title: "Too many positions to prove anything",
  find: ({ levels }) => {
    const found = new Map<string, Found>();
    for (const { level, variants } of levels)
      for (const { name, stopped } of variants)
        if (stopped && !found.has(stopped.situation))
          found.set(stopped.situation, {
            at: `situations.${stopped.situation}`,
            message: `the exploration stopped after ${stopped.positions} positions, on arriving at \`${stopped.situation}\` (${level}, variant \`${name}\`), so nothing is proved: offer fewer choices at any time with \`in\`, or end circles of situations earlier`,
          });
    return [...found.values()];
  },
};
