import { parseScenario, type ScenarioRead, type SharedFiles } from "~/engine/scenario/parse";
import type { Problem } from "~/engine/scenario/problem";
import { type DraftSource, isBounded, readSource, toData } from "../text/source";

/** What a text reads as. One with errors is read as far as it goes. */
export interface CaseReading {
  source: DraftSource;
  data: unknown;
  problems: readonly Problem[];
  /** What can be played and proved; null while there are errors. */
  read: ScenarioRead | null;
}

/** Reads the text of a case for all that the studio shows of it. */
export function readCase(text: string, shared: SharedFiles): CaseReading {
  const source = readSource(text);
  const read = parseScenario(text, shared);
  return { source, data: dataOf(source), ...("problems" in read ? { problems: read.problems, read: null } : { problems: [], read }) };
}

function dataOf(source: DraftSource): unknown {
  try {
    return isBounded(source) ? toData(source) : null;
  } catch {
    // An alias without its anchor: the problem says so.
    return null;
  }
}
