import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { thingAt } from "~/studio/form/thing-at";
import { type FieldProblem, type Filled, filledValue, toOperation } from "~/studio/form/thing-entry";
import { namesIn, type ThingField, toThingForm } from "~/studio/form/thing-form";
import { editText } from "~/studio/text/edit";
import { readSource, toData } from "~/studio/text/source";
import type { Splice } from "~/studio/text/splice";
import type { StudioFieldProblem } from "~/views/studio";
import { addChanges } from "./draft-log.server";
import { shownField } from "./shown-field";
import { stamp } from "./stamp.server";

/** What a form sends of one field: what it showed, and what stands in it now. */
export interface FilledField {
  path: string;
  was: string;
  filled: Filled;
}

/** Either all that was filled in is in the text, or nothing is and each problem stands at its field. */
export type FilledForm =
  | { kind: "filled"; version: number }
  | { kind: "unknown" }
  | { kind: "problems"; problems: Record<string, StudioFieldProblem> };

/** Puts what was filled in into the text, as one change that can be taken back at once. Fields that were left as they were are not touched, and may have changed meanwhile. */
export async function fillDraft(viewer: Viewer, id: string, at: string, entries: readonly FilledField[]): Promise<FilledForm> {
  let problems: Record<string, StudioFieldProblem> = {};
  const open = await addChanges(id, ({ state }) => {
    problems = {};
    const steps: Splice[][] = [];
    let source = readSource(textWords(state.text));
    for (const { path, was, filled } of entries) {
      if (String(filled) === was) continue;
      const data = toData(source);
      const thing = thingAt(data, at);
      const field = thing && toThingForm(data, thing.kind, thing.path).find((one) => one.path.join(".") === path);
      const found = thing && field ? toSteps(source, thing.path, field, was, filled) : "stale";
      if (typeof found === "string") problems[path] = found;
      else if (found) {
        steps.push(...found.steps);
        source = found.source;
      }
    }
    if (Object.keys(problems).length > 0 || steps.length === 0) return [];
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, steps).toJSON() }];
  });
  if (!open) return { kind: "unknown" };
  return Object.keys(problems).length > 0 ? { kind: "problems", problems } : { kind: "filled", version: open.state.version };
}

function toSteps(source: ReturnType<typeof readSource>, at: readonly (string | number)[], field: ThingField, was: string, filled: Filled) {
  const data = toData(source);
  if (field.isByHand) return "by-hand";
  if (String(shownField(field, (of) => namesIn(data, of)).value) !== was) return "stale";
  const to = filledValue(field, filled);
  if ("problem" in to) return to.problem satisfies FieldProblem;
  const operation = toOperation(data, at, field, to.value);
  if (!operation) return null;
  return editText(source, operation) ?? "by-hand";
}
