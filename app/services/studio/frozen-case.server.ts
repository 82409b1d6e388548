import { parseScenario, type ScenarioRead } from "~/engine/scenario/parse";
import type { Problem } from "~/engine/scenario/problem";
import { catalog } from "~/services/catalog/catalog.server";
import { textWords } from "~/studio/draft/draft";
import { withoutDraftMark } from "~/studio/draft/draft-mark";
import type { OpenDraft } from "./draft-log.server";

/** A draft as it would be published: its text without the mark of a draft, read, and the texts of the parts that it uses. */
export interface FrozenCase {
  source: string;
  read: ScenarioRead;
  parts: Record<string, string>;
}

/** Freezes a draft as it stands, or says what is wrong with it. */
export function frozenCase({ state }: OpenDraft): FrozenCase | { problems: readonly Problem[] } {
  const { limits, model, career, parts } = catalog();
  const source = withoutDraftMark(textWords(state.text));
  const read = parseScenario(source, { limits, model, parts, competencies: career?.competencies });
  if ("problems" in read) return read;
  return { source, read, parts: Object.fromEntries(read.used.map(({ part, source: text }) => [part.id, text])) };
}
