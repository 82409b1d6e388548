import { ChangeSet } from "@codemirror/state";
import type { Viewer } from "~/services/viewer";
import { afterChanges, newDraft, takePush, textWords, toText } from "~/studio/draft/draft";
import { addChanges } from "./draft-log.server";
import { stamp } from "./stamp.server";

export type Replaced = { kind: "changed" } | { kind: "unknown" } | { kind: "unfit" };

/** Takes a whole text that was typed on a page of an older version: only what differs from that version is changed, so that what others did since stays. */
export async function replaceText(viewer: Viewer, id: string, version: number, typed: string): Promise<Replaced> {
  let isFit = true;
  const open = await addChanges(id, ({ draft, changes, state }) => {
    isFit = Number.isInteger(version) && version >= 0 && version <= state.version;
    if (!isFit) return [];
    const before = textWords(afterChanges(newDraft(draft.base), changes.slice(0, version)).text);
    // A form sends every line end as CRLF; the text keeps its own.
    const after = before.includes("\r\n") ? typed : typed.replaceAll("\r\n", "\n");
    if (after === before) return [];
    const update = difference(before, after).toJSON();
    return takePush(changes.slice(version), { ...stamp(viewer, `form-${version}-${state.version}`), updates: [update] });
  });
  if (!open) return { kind: "unknown" };
  return isFit ? { kind: "changed" } : { kind: "unfit" };
}

/** What is between the same beginning and the same end. */
function difference(before: string, after: string): ChangeSet {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return ChangeSet.of({ from: head, to: before.length - tail, insert: toText(after.slice(head, after.length - tail)) }, before.length);
}
