import { rebaseUpdates, type Update } from "@codemirror/collab";
import { Text } from "@codemirror/state";
import type { SubjectId } from "~/engine/play/subject";
import { type DraftChange, toChangeSet } from "./change";
import { afterEdit, afterOthers, afterRedo, afterUndo, emptyHistory, type History } from "./history";

/** A draft at a version: its text, and for each person what they can take back. */
export interface DraftState {
  version: number;
  text: Text;
  histories: ReadonlyMap<string, History>;
}

/** The lines of a text are parted by a newline alone, so that a carriage return stays where it is. */
export const toText = (words: string): Text => Text.of(words.split("\n"));
export const textWords = (text: Text): string => text.sliceString(0, undefined, "\n");

export const newDraft = (words: string): DraftState => ({ version: 0, text: toText(words), histories: new Map() });

export const historyOf = ({ histories }: DraftState, by: string): History => histories.get(by) ?? emptyHistory;

/** The draft after one more change. Throws a RangeError where the change is of another text. */
export function afterChange(draft: DraftState, change: DraftChange): DraftState {
  const changes = toChangeSet(change.changes);
  const histories = new Map<string, History>();
  for (const [by, history] of draft.histories) if (by !== change.by) histories.set(by, afterOthers(history, changes));
  const after = { edit: afterEdit, undo: afterUndo, redo: afterRedo }[change.kind];
  histories.set(change.by, after(historyOf(draft, change.by), changes, draft.text, change));
  return { version: draft.version + 1, text: changes.apply(draft.text), histories };
}

export const afterChanges = (draft: DraftState, changes: readonly DraftChange[]): DraftState => changes.reduce(afterChange, draft);

/** Changes that a tab made of the draft at a version that may be older, and the changes that came since. */
export interface Push {
  by: SubjectId;
  client: string;
  at: string;
  updates: readonly unknown[];
  /** The first of them goes on with the edit before it in the same tab. */
  goesOn?: boolean | undefined;
}

/**
 * The changes of a push as they are for the draft as it stands: over those that came since, and without what was taken before, so that a push which is
 * sent again does nothing. Throws a RangeError where they are of another text.
 */
export function takePush(since: readonly DraftChange[], { by, client, at, updates, goesOn }: Push): DraftChange[] {
  const over = since.map(({ changes, client: clientID }) => ({ changes: toChangeSet(changes), clientID }));
  try {
    const sets = updates.map((update): Update => ({ changes: toChangeSet(update), clientID: client }));
    const taken = rebaseUpdates(sets, over).map(
      ({ changes }): DraftChange => ({ by, client, at, kind: "edit", changes: changes.toJSON() }),
    );
    return taken.map((change, place) => (goesOn === true && place === 0 ? { ...change, goesOn } : change));
  } catch (cause) {
    throw new RangeError("these changes are of another text", { cause });
  }
}

/** What takes back a person's newest change, or does again what they took back; null where there is nothing. */
export function stepBack(draft: DraftState, kind: "undo" | "redo", rest: Pick<DraftChange, "by" | "client" | "at">): DraftChange | null {
  const changes = historyOf(draft, rest.by)[kind].at(-1);
  return changes ? { ...rest, kind, changes: changes.toJSON() } : null;
}
