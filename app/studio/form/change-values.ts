import { editText } from "../text/edit";
import { type DraftSource, toData } from "../text/source";
import type { Splice } from "../text/splice";
import { thingAt } from "./thing-at";
import { type ValueChange, valueEdits } from "./value-edits";

/** Gives a text values at paths, one after the other; null where one can only be written by hand. */
export function changeValues(start: DraftSource, changes: readonly ValueChange[]): { source: DraftSource; steps: Splice[][] } | null {
  let source = start;
  const steps: Splice[][] = [];
  for (const { path, value } of changes) {
    const data = toData(source);
    for (const operation of valueEdits(data, thingAt(data, path.join("."))?.path ?? [], path, value)) {
      const done = editText(source, operation);
      if (!done) return null;
      steps.push(...done.steps);
      source = done.source;
    }
  }
  return { source, steps };
}
