import type { Diagnostic } from "./diagnostic";

export const sameBestLine: Diagnostic = {
  code: "GR2016",
  severity: "warning",
  title: "No variant changes the best line",
  find: ({ levels }) => {
    const same = levels.filter(({ variants }) => {
      const lines = variants.map(({ solved }) => solved?.best.line.join() ?? null);
      return !lines.includes(null) && new Set(lines).size === 1;
    });
    if (same.length === 0) return [];
    return [
      {
        at: "variants",
        message: `the best line is the same in every variant at ${same.map(({ level }) => level).join(", ")}, so a second play asks for nothing but memory: add a variant that needs another answer`,
      },
    ];
  },
};
