import type { Viewer } from "~/services/viewer";
import { addTestLine, type TestLine, type TestLineProblem } from "~/studio/tests/add-test-line";
import { editDraft } from "./change-draft.server";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** What came of recording a play as a test line. */
export type Recorded =
  | { kind: "recorded"; name: string }
  | { kind: "unknown" }
  | { kind: "problem"; problem: TestLineProblem | "by-hand" | "archived" };

/** Keeps a play in the draft as a test line, with what it has to come to. */
export async function recordLine(viewer: Viewer, id: string, name: string, line: TestLine): Promise<Recorded> {
  const open = await openDraft(id);
  if (!open) return { kind: "unknown" };
  const operation = addTestLine(readDraft(open).data, name, line);
  if (typeof operation === "string") return { kind: "problem", problem: operation };
  const edited = await editDraft(viewer, id, operation);
  return edited.kind === "changed"
    ? { kind: "recorded", name }
    : { kind: "problem", problem: edited.kind === "archived" ? "archived" : "by-hand" };
}
