import type { Diagnostic } from "./diagnostic";
import { bestLines } from "./measure/best-lines";

export const sameBestLine: Diagnostic = {
  code: "GR2016",
  severity: "warning",
  title: "No variant changes the best line",
  find: ({ levels }) => {
    const same = levels.filter(({ variants }) => variants.every(({ solved }) => solved) && bestLines(variants).size === 1);
    if (same.length === 0) return [];
    return [
      {
        at: "variants",
        message: `the best line is the same in every variant at ${same.map(({ level }) => level).join(", ")}, so a second play asks for nothing but memory: add a variant that needs another answer`,
      },
    ];
  },
};
