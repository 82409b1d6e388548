import { ChangeSet, type Text } from "@codemirror/state";
import type { Splice } from "../text/splice";
import { toText } from "./draft";

/** Steps of splices, each of which is said of the text that the one before it left, as one set of changes. */
export function toChanges(text: Text, steps: readonly (readonly Splice[])[]): ChangeSet {
  let all = ChangeSet.empty(text.length);
  for (const splices of steps) {
    const step = splices.map(({ from, to, insert }) => ({ from, to, insert: toText(insert) }));
    all = all.compose(ChangeSet.of(step, all.newLength));
  }
  return all;
}
