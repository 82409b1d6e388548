import { thingAt } from "../form/thing-at";
import { type Filled, filledValue, toOperation } from "../form/thing-entry";
import { toThingForm } from "../form/thing-form";
import { editText } from "../text/edit";
import { type DraftSource, isWhole, toData } from "../text/source";

/** A field of a form as it is being filled in, by its path in the text. */
export interface TypedField {
  path: string;
  filled: Filled;
}

/** The text as it would be if fields were saved as they stand. What a field cannot become yet is left as it was. */
export function fillIn(source: DraftSource, typed: readonly TypedField[]): DraftSource {
  return isWhole(source) ? typed.reduce(fillField, source) : source;
}

function fillField(source: DraftSource, { path, filled }: TypedField): DraftSource {
  const data = toData(source);
  const thing = thingAt(data, path);
  const field = thing && toThingForm(data, thing.kind, thing.path).find((one) => one.path.join(".") === path);
  if (!thing || !field || field.isByHand) return source;
  const to = filledValue(field, filled);
  const operation = "problem" in to ? null : toOperation(data, thing.path, field, to.value);
  return (operation && editText(source, operation)?.source) ?? source;
}
