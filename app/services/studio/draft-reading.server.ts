import { parseScenario } from "~/engine/scenario/parse";
import type { Problem } from "~/engine/scenario/problem";
import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { catalog } from "~/services/catalog/catalog.server";
import { textWords } from "~/studio/draft/draft";
import { type DraftSource, readSource, toData } from "~/studio/text/source";
import type { OpenDraft } from "./draft-log.server";

/** What a draft reads as at its version. A text with errors is read as far as it goes. */
export interface DraftReading {
  source: DraftSource;
  data: unknown;
  problems: readonly Problem[];
  /** What can be played; nothing while there are errors. */
  scenario: Scenario | null;
  /** From a path of what is played to the one in the text: voices and parts are written elsewhere. */
  pathAsWritten: (at: string) => string;
}

const readings = () => shared("draft-readings", () => new Cache<DraftReading>(20));

/** Reads a draft, once a version. */
export function readDraft({ draft, state }: OpenDraft): DraftReading {
  return readings().remember(`${draft.id} ${state.version}`, () => {
    const text = textWords(state.text);
    const source = readSource(text);
    return { source, data: dataOf(source), ...played(text) };
  });
}

function dataOf(source: DraftSource): unknown {
  try {
    return toData(source);
  } catch {
    // An alias without its anchor: the problem says so.
    return null;
  }
}

function played(text: string): Pick<DraftReading, "problems" | "scenario" | "pathAsWritten"> {
  const { limits, model, career, parts } = catalog();
  const read = parseScenario(text, { limits, model, parts, competencies: career?.competencies });
  if ("problems" in read) return { problems: read.problems, scenario: null, pathAsWritten: (at) => at };
  return { problems: [], scenario: read.scenario, pathAsWritten: read.pathAsWritten };
}
