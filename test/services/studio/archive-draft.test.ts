import { ChangeSet } from "@codemirror/state";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { editDraft, pushChanges, stepDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { fillDraft } from "~/services/studio/fill-draft.server";
import { joinPlaces } from "~/services/studio/join-places.server";
import { keepDraft } from "~/services/studio/keep-draft.server";
import { recordLine } from "~/services/studio/record-line.server";
import { replaceText } from "~/services/studio/replace-text.server";
import { addThing } from "~/services/studio/shape-draft.server";
import { startDraft } from "~/services/studio/start-draft.server";
import { viewStudio } from "~/services/studio/view-studio.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";
import { furnish } from "../../kit/scenario/credit";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};
const base = "title: One\nsituations:\n  opening: {says: Well?, choices: {go: {words: Go, to: opening}}}\n";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

test("an archived draft takes no change from any form or editor, keeps its text, and goes on once it is brought back", async () => {
  const id = await startDraft(lena, "one", base);
  const set = { do: "set", path: ["title"], value: "Two", reach: "here" } as const;
  expect(await editDraft(lena, id, set)).toEqual({ kind: "changed", version: 1 });
  expect(await keepDraft(lena, id, "archive")).toBe(true);
  expect((await viewStudio(lena)).drafts).toEqual([]);
  expect((await viewStudio(lena)).archived.map(({ title }) => title)).toEqual(["Two"]);

  const typed = ChangeSet.of({ from: 0, insert: "# more\n" }, base.length).toJSON();
  expect(await pushChanges(lena, id, { version: 1, client: "tab-of-lena", updates: [typed] })).toEqual({ kind: "archived" });
  expect(await editDraft(lena, id, set)).toEqual({ kind: "archived" });
  expect(await stepDraft(lena, id, "undo")).toEqual({ kind: "archived" });
  expect(await replaceText(lena, id, 1, "title: Three\n")).toEqual({ kind: "archived" });
  const entries = [{ path: "title", was: "Two", filled: "Four", reach: "here" as const }];
  expect(await fillDraft(lena, id, "", entries)).toEqual({ kind: "problems", problems: { title: "archived" } });
  const added = await addThing(lena, id, { kind: "ending", within: "", name: "end", words: "End" });
  expect(added).toEqual({ kind: "problem", problem: "archived" });
  expect(await joinPlaces(lena, id, { from: "opening", to: "opening", words: "Again", says: "" })).toMatchObject({ problem: "archived" });
  expect(await recordLine(lena, id, "a-line", { choices: ["go"] })).toMatchObject({ problem: "archived" });

  const open = await openDraft(id);
  expect(open && textWords(open.state.text)).toBe(base.replace("One", "Two"));
  expect(await keepDraft(lena, id, "unarchive")).toBe(true);
  expect(await stepDraft(lena, id, "undo")).toEqual({ kind: "changed", version: 2 });
  expect(await keepDraft(lena, "none", "archive")).toBe(false);
});
