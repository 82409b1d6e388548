import type { Diagnostic } from "./diagnostic";

export const positionOverflow: Diagnostic = {
  code: "GR2019",
  severity: "error",
  title: "Too many positions to prove anything",
  find: ({ levels }) => {
    const all = levels.flatMap(({ level, variants }) => variants.map(({ name, stopped }) => ({ level, name, stopped })));
    const stopped = all.flatMap(({ stopped: where, ...one }) => (where ? [{ ...one, ...where }] : []));
    const [first] = stopped;
    if (!first) return [];
    const { level, name, positions, situation } = first;
    const others = stopped.length === 1 ? "" : `, the first of ${stopped.length} of ${all.length}`;
    return [
      {
        at: `situations.${situation}`,
        message: `the exploration stopped after ${positions} positions, on arriving at \`${situation}\` (${level}, variant \`${name}\`${others}), so nothing is proved of it: offer fewer choices at any time with \`in\`, or let circles of situations end earlier`,
      },
    ];
  },
};
