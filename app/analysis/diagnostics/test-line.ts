import type { Diagnostic } from "./diagnostic";

export const testLine: Diagnostic = {
  code: "GR1005",
  severity: "error",
  title: "A test line does not go as it says",
  find: ({ levels }) =>
    levels.flatMap(({ level, lines }) =>
      lines.flatMap(({ name, runs }) =>
        runs.flatMap(({ variant, wrong }) =>
          wrong === null ? [] : [{ at: `tests.${name}`, message: `the line \`${name}\` at ${level} in variant \`${variant}\` ${wrong}` }],
        ),
      ),
    ),
};
