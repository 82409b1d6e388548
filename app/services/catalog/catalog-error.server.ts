import type { Problem } from "~/engine/scenario/problem";

/** The shared files are missing or wrong, so that nothing can be played. */
export class CatalogError extends Error {
  constructor(readonly problems: Problem[]) {
    super(
      `the scenario folder cannot be used:\n${problems.map(({ file, line, column, code, message }) => `  ${file}:${line}:${column} ${code} ${message}`).join("\n")}`,
    );
  }
}
