import type { Problem } from "~/engine/scenario/problem";
import { readText } from "~/services/catalog/read-file.server";

/** The line of a file that a problem points at, to be shown under it; none of a file that is no text. */
export function sourceLine({ file, line }: Pick<Problem, "file" | "line">): string | undefined {
  const text = file === undefined || line === undefined ? null : readText(file);
  if (typeof text !== "string" || line === undefined) return undefined;
  return text.split(/\r\n|\n|\r/)[line - 1]?.replaceAll(/\p{Cc}/gu, "\uFFFD");
}
