import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { type FilledField, fillThing, type RowAct } from "~/studio/form/fill-thing";
import { thingAt } from "~/studio/form/thing-at";
import { fieldsOfForm, toWholeForm } from "~/studio/form/whole-form";
import { readSource } from "~/studio/text/source";
import type { FillAnswer, StudioFieldProblem } from "~/views/studio-form";
import { addChanges, openDraft, orArchived } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { stamp } from "./stamp.server";

/** Either all that was filled in is in the text, or nothing is and each problem stands at its field. */
export type FilledForm =
  | { kind: "filled"; version: number }
  | { kind: "unknown" }
  | { kind: "problems"; problems: Record<string, StudioFieldProblem> };

/** The same for a form that saves itself while someone types, with what its fields show by now; null where there is no draft of this id. */
export async function fillFields(viewer: Viewer, id: string, at: string, entries: readonly FilledField[]): Promise<FillAnswer | null> {
  const filled = await fillDraft(viewer, id, at, entries);
  const open = filled.kind === "unknown" ? null : await openDraft(id);
  if (!open) return null;
  const data = readDraft(open).data;
  const thing = thingAt(data, at);
  const paths = new Set(entries.map(({ path }) => path));
  const fields = (thing ? fieldsOfForm(toWholeForm(data, thing)) : []).filter(({ path }) => paths.has(path.join(".")));
  return {
    version: open.state.version,
    shown: Object.fromEntries(fields.map(({ path, shown }) => [path.join("."), shown])),
    problems: filled.kind === "problems" ? filled.problems : {},
  };
}

/** Puts what was filled in into the text, as one change that can be taken back at once. Fields that were left as they were are not touched, and may have changed meanwhile. */
export function fillDraft(
  viewer: Viewer,
  id: string,
  at: string,
  entries: readonly FilledField[],
  row: RowAct | null = null,
): Promise<FilledForm> {
  return orArchived(fill(viewer, id, at, entries, row), () => ({
    kind: "problems",
    problems: Object.fromEntries(entries.map(({ path }) => [path, "archived"])),
  }));
}

async function fill(viewer: Viewer, id: string, at: string, entries: readonly FilledField[], row: RowAct | null): Promise<FilledForm> {
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
