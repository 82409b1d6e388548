import { fillThing } from "../form/fill-thing";
import type { Shown } from "../form/shown-value";
import { thingAt } from "../form/thing-at";
import { fieldsOfForm, toWholeForm } from "../form/whole-form";
import { type DraftSource, isWhole, readSource, toData } from "../text/source";

/** A field of a form as it is being filled in, by its path in the text. */
export interface TypedField {
  path: string;
  filled: Shown;
}

/** The text as it would be if fields were saved as they stand. What a field cannot become yet is left as it was, and a new row is none before it is saved. */
export function fillIn(source: DraftSource, typed: readonly TypedField[]): DraftSource {
  return isWhole(source) ? typed.reduce(fillField, source) : source;
}

function fillField(source: DraftSource, { path, filled }: TypedField): DraftSource {
  const data = toData(source);
  // A variant's facts stand in a grid of their own, each in a field.
  for (const at of [path, path.split(".")[0] ?? ""]) {
    const thing = thingAt(data, at);
    const field = thing && fieldsOfForm(toWholeForm(data, thing)).find((one) => one.path.join(".") === path);
    if (!field || field.fresh) continue;
    const done = fillThing(source, thing.path.join("."), [{ path, was: field.shown, filled }]);
    return "problems" in done ? source : readSource(done.source.text);
  }
  return source;
}
