import { valueEdits } from "../form/value-edits";
import { dataAt, isPlainObject } from "../text/data";
import { editText } from "../text/edit";
import { type DraftSource, toData } from "../text/source";
import type { Splice } from "../text/splice";
import { inOrder, type TestLine } from "./add-test-line";

/** A line that was proved to be the best of a variant at a level. */
export interface ProvedLine {
  level: string;
  variant: string;
  choices: readonly string[];
  ending: string;
  pass: boolean;
}

/**
 * Writes the best line of each variant at each level as a test line: what was written so before is brought up to date, and what its author noted under another name is left alone
 * and not said twice. Returns the steps of splices, none where all of it stands there already; null where the text has to be edited by hand.
 */
export function writeBestLines(start: DraftSource, lines: readonly ProvedLine[]): readonly (readonly Splice[])[] | null {
  const isOneLevel = new Set(lines.map(({ level }) => level)).size === 1;
  const steps: (readonly Splice[])[] = [];
  let source = start;
  for (const { level, variant, choices, ending, pass } of lines) {
    const name = isOneLevel ? `best-${variant}` : `best-${level}-${variant}`;
    const line: TestLine = { ...(pass && { role: "best" }), ...(isOneLevel ? {} : { level }), variant, choices, ending, pass };
    const data = toData(source);
    if (isNoted(data, name, line)) continue;
    for (const operation of valueEdits(data, ["tests"], ["tests", name], inOrder(line))) {
      const done = editText(source, operation);
      if (!done) return null;
      steps.push(...done.steps);
      source = done.source;
    }
  }
  return steps;
}

/** Whether another of the case's own lines says the same already. */
function isNoted(data: unknown, name: string, { level, variant, choices }: TestLine): boolean {
  const tests = dataAt(data, ["tests"]);
  return Object.entries(isPlainObject(tests) ? tests : {}).some(
    ([other, test]) =>
      other !== name &&
      dataAt(test, ["variant"]) === variant &&
      [undefined, level].includes(levelIn(test)) &&
      JSON.stringify(dataAt(test, ["choices"])) === JSON.stringify(choices),
  );
}

function levelIn(test: unknown): string | undefined {
  const level = dataAt(test, ["level"]);
  return typeof level === "string" ? level : undefined;
}
