import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { catalog } from "~/services/catalog/catalog.server";
import { textWords } from "~/studio/draft/draft";
import { type CaseReading, readCase } from "~/studio/proof/case-reading";
import type { OpenDraft } from "./draft-log.server";

/** What a draft reads as at its version. */
export interface DraftReading extends CaseReading {
  /** What can be played; nothing while there are errors. */
  scenario: Scenario | null;
  /** From a path of what is played to the one in the text: voices and parts are written elsewhere. */
  pathAsWritten: (at: string) => string;
}

const readings = () => shared("draft-readings", () => new Cache<DraftReading>(20));

/** Reads a draft, once a version. */
export function readDraft({ draft, state }: OpenDraft): DraftReading {
  return readings().remember(`${draft.id} ${state.version}`, () => {
    const reading = readInHouse(textWords(state.text));
    return { ...reading, scenario: reading.read?.scenario ?? null, pathAsWritten: reading.read?.pathAsWritten ?? ((at) => at) };
  });
}

/** Reads the text of a case by the files that all cases of this house share. */
export function readInHouse(text: string): CaseReading {
  const { limits, model, career, parts } = catalog();
  return readCase(text, { limits, model, parts, competencies: career?.competencies });
}
