import type { ChangeSet, Text } from "@codemirror/state";
import type { DraftChange } from "./change";

/**
 * What one person can take back and do again. Each entry is the change that would do it; it counts from the text as it is once those above it
 * were done.
 */
export interface History {
  undo: readonly ChangeSet[];
  redo: readonly ChangeSet[];
  /** The tab whose edit is on top, for as long as more of the same can join it. */
  open?: string | undefined;
}

export const emptyHistory: History = { undo: [], redo: [] };

/** After one's own edit: it can be taken back, and nothing can be done again. An edit that goes on with the one on top is taken back together with it. */
export function afterEdit(
  { undo, open }: History,
  changes: ChangeSet,
  before: Text,
  { client, goesOn }: Pick<DraftChange, "client" | "goesOn">,
): History {
  const back = changes.invert(before);
  const top = goesOn === true && open === client ? undo.at(-1) : undefined;
  return { undo: top ? [...undo.slice(0, -1), back.compose(top)] : [...undo, back], redo: [], open: client };
}

/** After one took back what is on top. */
export const afterUndo = ({ undo, redo }: History, changes: ChangeSet, before: Text): History => ({
  undo: undo.slice(0, -1),
  redo: [...redo, changes.invert(before)],
});

/** After one did again what is on top. */
export const afterRedo = ({ undo, redo }: History, changes: ChangeSet, before: Text): History => ({
  undo: [...undo, changes.invert(before)],
  redo: redo.slice(0, -1),
});

/** After someone else's change: what one can take back still takes back one's own words, wherever they stand now. */
export const afterOthers = ({ undo, redo, open }: History, changes: ChangeSet): History => ({
  undo: moved(undo, changes),
  redo: moved(redo, changes),
  open,
});

function moved(entries: readonly ChangeSet[], over: ChangeSet): ChangeSet[] {
  const out: ChangeSet[] = [];
  let change = over;
  for (const entry of [...entries].reverse()) {
    out.push(entry.map(change));
    // The same change as it would be in the text that this entry leads to.
    change = change.map(entry, true);
  }
  return out.reverse();
}
