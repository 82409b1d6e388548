import type { Problem } from "~/engine/scenario/problem";

/** A problem of a file that is not served, for the log. */
export function toldUnserved(found: Problem): string {
  return `Not served: ${placeAndWords(found)}`;
}

/** A problem of a file that is served as it was before, for the log. */
export function toldOutdated(found: Problem): string {
  return `Served as it was before: ${placeAndWords(found)}`;
}

function placeAndWords({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message}`;
}
