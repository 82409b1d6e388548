import * as z from "zod";
import { limitsOf } from "~/engine/limits/schema";
import { toRules } from "~/engine/play/rules";
import { runTestLine } from "~/engine/scoring/test-line";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type ProvedLine, writeBestLines } from "~/studio/tests/write-best-lines";
import { readSource } from "~/studio/text/source";
import { addChanges, orArchived } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { stamp } from "./stamp.server";

const MOST_LINES = 200;
const MOST_CHOICES = 200;
const name = z.string().max(100);
const provedLines = z
  .array(z.object({ level: name, variant: name, choices: z.array(z.string().max(400)).max(MOST_CHOICES), ending: name, pass: z.boolean() }))
  .max(MOST_LINES);

export type TestLinesWritten = "written" | "unknown" | "unplayable" | "by-hand" | "no-lines" | "archived";

/** Writes the best lines that a page proved as test lines. The page is not believed: each is played here first, and has to come to what it says. */
export async function writeTestLines(viewer: Viewer, id: string, sent: string): Promise<TestLinesWritten> {
  const lines = linesIn(sent);
  return lines ? orArchived(write(viewer, id, lines), () => "archived") : "no-lines";
}

async function write(viewer: Viewer, id: string, lines: readonly ProvedLine[]): Promise<TestLinesWritten> {
  let came: TestLinesWritten = "written";
  const open = await addChanges(id, (draft) => {
    const { scenario } = readDraft(draft);
    const { limits, model } = catalog();
    const plays = ({ level, ...line }: ProvedLine) =>
      scenario?.levels.includes(level) === true &&
      isRight(runTestLine(toRules(scenario, limitsOf(limits, level), model), { ...line, choices: [...line.choices] }));
    came = lines.every(plays) ? "written" : "unplayable";
    if (came !== "written") return [];
    const { state } = draft;
    const steps = writeBestLines(readSource(textWords(state.text)), lines);
    if (!steps) came = "by-hand";
    if (!steps || steps.length === 0) return [];
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, steps).toJSON() }];
  });
  return open ? came : "unknown";
}

const isRight = (runs: ReturnType<typeof runTestLine>): boolean => runs.length === 1 && runs.every(({ wrong }) => wrong === null);

function linesIn(sent: string): ProvedLine[] | null {
  try {
    const found = provedLines.safeParse(JSON.parse(sent));
    return found.success && found.data.length > 0 ? found.data : null;
  } catch {
    return null;
  }
}
