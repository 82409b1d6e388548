import type { Viewer } from "~/services/viewer";
import { asField, difference, fromField } from "~/studio/draft/difference";
import { afterChanges, newDraft, takePush, textWords } from "~/studio/draft/draft";
import { addChanges, orArchived } from "./draft-log.server";
import { stamp } from "./stamp.server";

export type Replaced = { kind: "changed" } | { kind: "unknown" } | { kind: "unfit" } | { kind: "archived" };

/** Takes a whole text that was typed on a page of an older version: only what differs from that version is changed, so that what others did since stays. */
export function replaceText(viewer: Viewer, id: string, version: number, typed: string): Promise<Replaced> {
  return orArchived(replace(viewer, id, version, typed), () => ({ kind: "archived" }));
}

async function replace(viewer: Viewer, id: string, version: number, typed: string): Promise<Replaced> {
  let isFit = true;
  const open = await addChanges(id, ({ draft, changes, state }) => {
    isFit = Number.isInteger(version) && version >= 0 && version <= state.version;
    if (!isFit) return [];
    const before = textWords(afterChanges(newDraft(draft.base), changes.slice(0, version)).text);
    // A form sends every line end alike; the text keeps its own.
    const after = fromField(before, asField(typed));
    if (after === before) return [];
    const update = difference(before, after).toJSON();
    return takePush(changes.slice(version), { ...stamp(viewer, `form-${version}-${state.version}`), updates: [update] });
  });
  if (!open) return { kind: "unknown" };
  return isFit ? { kind: "changed" } : { kind: "unfit" };
}
