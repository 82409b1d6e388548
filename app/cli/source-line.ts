import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "~/engine/scenario/problem";

/** The line of a file that a problem points at, to be shown under it. */
export function sourceLine({ file, line }: Pick<Problem, "file" | "line">): string | undefined {
  if (file === undefined || line === undefined || !existsSync(file)) return undefined;
  return readFileSync(file, "utf8").split("\n")[line - 1];
}
