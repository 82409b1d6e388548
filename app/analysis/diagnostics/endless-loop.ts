import type { Diagnostic, Finding } from "./diagnostic";

export const endlessLoop: Diagnostic = {
  code: "GR2003",
  severity: "error",
  title: "A circle that nothing bounds",
  find: ({ levels }) => {
    const found = new Map<string, Finding>();
    for (const { level, variants } of levels)
      for (const { name, loops } of variants)
        for (const { situations, choices } of loops) {
          const key = [...situations].sort().join();
          if (!found.has(key))
            found.set(key, {
              at: `situations.${situations[0]}`,
              message: `the conversation can go round for ever: ${situations.join(" → ")} by \`${choices.join(",")}\` (${level}, variant \`${name}\`), so no line is the best: take \`again\` away, or let each round cost patience`,
            });
        }
    return [...found.values()];
  },
};
