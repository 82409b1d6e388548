import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type FirstStep, firstChanges } from "~/studio/first/first-step";
import { changeValues } from "~/studio/form/change-values";
import { isWhole, readSource, toData } from "~/studio/text/source";
import type { FirstStepProblem } from "~/views/studio-first";
import { addChanges, orArchived } from "./draft-log.server";
import { stamp } from "./stamp.server";

export type FirstWritten = { kind: "written" } | { kind: "unknown" } | { kind: "problem"; problem: FirstStepProblem };

/** What a step is made of. */
export type StepOfFirst = FirstStep;

/** Writes one more step of the best line, or a wrong answer beside it, as one change that can be taken back at once. */
export function writeFirst(viewer: Viewer, id: string, step: FirstStep): Promise<FirstWritten> {
  return orArchived(write(viewer, id, step), () => ({ kind: "problem", problem: "archived" }));
}

async function write(viewer: Viewer, id: string, step: FirstStep): Promise<FirstWritten> {
  let problem: FirstStepProblem | null = null;
  const open = await addChanges(id, ({ state }) => {
    const source = readSource(textWords(state.text));
    const changes = isWhole(source) ? firstChanges(toData(source), step) : "by-hand";
    const done = typeof changes === "string" ? null : changeValues(source, changes);
    problem = done ? null : typeof changes === "string" ? changes : "by-hand";
    return done ? [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, done.steps).toJSON() }] : [];
  });
  if (!open) return { kind: "unknown" };
  return problem === null ? { kind: "written" } : { kind: "problem", problem };
}
