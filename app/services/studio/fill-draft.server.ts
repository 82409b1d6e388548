import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type FilledField, fillThing, type RowAct } from "~/studio/form/fill-thing";
import { readSource } from "~/studio/text/source";
import type { StudioFieldProblem } from "~/views/studio-form";
import { addChanges } from "./draft-log.server";
import { stamp } from "./stamp.server";

/** Either all that was filled in is in the text, or nothing is and each problem stands at its field. */
export type FilledForm =
  | { kind: "filled"; version: number }
  | { kind: "unknown" }
  | { kind: "problems"; problems: Record<string, StudioFieldProblem> };

/** Puts what was filled in into the text, as one change that can be taken back at once. Fields that were left as they were are not touched, and may have changed meanwhile. */
export async function fillDraft(
  viewer: Viewer,
  id: string,
  at: string,
  entries: readonly FilledField[],
  row: RowAct | null = null,
): Promise<FilledForm> {
  let problems: Record<string, StudioFieldProblem> = {};
  const open = await addChanges(id, ({ state }) => {
    problems = {};
    const filled = fillThing(readSource(textWords(state.text)), at, entries, row);
    if ("problems" in filled) problems = filled.problems;
    if ("problems" in filled || filled.steps.length === 0) return [];
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, filled.steps).toJSON() }];
  });
  if (!open) return { kind: "unknown" };
  return Object.keys(problems).length > 0 ? { kind: "problems", problems } : { kind: "filled", version: open.state.version };
}
