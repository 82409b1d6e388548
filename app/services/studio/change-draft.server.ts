import type { Viewer } from "~/services/viewer";
import type { DraftChange } from "~/studio/draft/change";
import { stepBack, takePush, textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { dataAt } from "~/studio/text/data";
import { editText } from "~/studio/text/edit";
import type { Operation } from "~/studio/text/operation";
import { readSource, toData } from "~/studio/text/source";
import { addChanges, DraftArchived, type OpenDraft } from "./draft-log.server";
import { stamp } from "./stamp.server";

/** What came of an edit: the draft's new version, or why nothing changed. */
export type Edited =
  | { kind: "changed"; version: number }
  | { kind: "unknown" }
  /** The text says something else by now than the form showed. */
  | { kind: "stale"; now: unknown }
  /** There is no way to write this without a hand on the text. */
  | { kind: "by-hand" }
  /** Changes of an editor that are of another text. */
  | { kind: "unfit" }
  /** The draft is archived. */
  | { kind: "archived" }
  /** Nothing to take back, or to do again. */
  | { kind: "nothing" };

class Refusal extends Error {
  constructor(readonly edited: Edited) {
    super(edited.kind);
  }
}

async function decided(id: string, decide: (open: OpenDraft) => readonly DraftChange[]): Promise<Edited> {
  try {
    const open = await addChanges(id, decide);
    return open ? { kind: "changed", version: open.state.version } : { kind: "unknown" };
  } catch (cause) {
    if (cause instanceof Refusal) return cause.edited;
    if (cause instanceof DraftArchived) return { kind: "archived" };
    if (cause instanceof RangeError) return { kind: "unfit" };
    throw cause;
  }
}

/** Does an edit of a form. `was` is what the form showed: where the text says something else by now, nothing is changed. */
export function editDraft(viewer: Viewer, id: string, operation: Operation, was?: unknown): Promise<Edited> {
  return decided(id, ({ state }) => {
    const source = readSource(textWords(state.text));
    if (was !== undefined) {
      const found = dataAt(toData(source), operation.path);
      if (JSON.stringify(found) !== JSON.stringify(was)) throw new Refusal({ kind: "stale", now: found });
    }
    const done = editText(source, operation);
    if (!done) throw new Refusal({ kind: "by-hand" });
    return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, done.steps).toJSON() }];
  });
}

/** Changes that an editor made of the draft at a version. */
export interface EditorPush {
  version: number;
  client: string;
  updates: readonly unknown[];
  goesOn?: boolean | undefined;
}

/** Takes the changes of an editor that may have seen an older version. */
export function pushChanges(viewer: Viewer, id: string, { version, client, updates, goesOn }: EditorPush): Promise<Edited> {
  return decided(id, ({ changes }) => {
    if (version > changes.length) throw new RangeError("the draft never had this version");
    return takePush(changes.slice(version), { ...stamp(viewer, client), updates, goesOn });
  });
}

/** Takes back one's own newest change, or does again what one took back. */
export function stepDraft(viewer: Viewer, id: string, kind: "undo" | "redo", client = "form"): Promise<Edited> {
  return decided(id, ({ state }) => {
    const change = stepBack(state, kind, stamp(viewer, client));
    if (!change) throw new Refusal({ kind: "nothing" });
    return [change];
  });
}
