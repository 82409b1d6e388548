import { ChangeSet } from "@codemirror/state";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { editDraft, pushChanges, stepDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { followDraft } from "~/services/studio/draft-news.server";
import { startDraft } from "~/services/studio/start-draft.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";

const viewer = (name: string): Viewer => ({
  ...{ personId: name, subject: toSubjectId(name), name, level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
});
const [lena, ben] = [viewer("lena"), viewer("ben")];
const base = "title: One # keep\nsituations:\n  opening: {says: Well?}\n";

beforeEach(() => {
  useStore(memoryStore());
});

const textOf = async (id: string) => {
  const open = await openDraft(id);
  return open && textWords(open.state.text);
};
/** As another process sees it, or this one after a restart: from the store alone. */
async function stored(id: string) {
  const pages = await store().draftPages.of(id);
  return pages.map(({ changes }) => changes.length);
}

test("an edit changes what it is about, is there at once and after a restart, and can be taken back and done again", async () => {
  const id = await startDraft(lena, "one", base);
  const seen: number[] = [];
  const stop = followDraft(id, () => seen.push(1));
  const set = { do: "set", path: ["title"], value: "Two: or three", reach: "everywhere" } as const;
  expect(await editDraft(lena, id, set, "One")).toEqual({ kind: "changed", version: 1 });
  expect(await textOf(id)).toBe(base.replace("One", '"Two: or three"'));
  expect(await stepDraft(lena, id, "undo")).toEqual({ kind: "changed", version: 2 });
  expect(await textOf(id)).toBe(base);
  expect(await stepDraft(lena, id, "undo")).toEqual({ kind: "nothing" });
  expect(await stepDraft(lena, id, "redo")).toEqual({ kind: "changed", version: 3 });
  stop();
  expect(await stepDraft(ben, id, "undo")).toEqual({ kind: "nothing" });
  expect(seen).toHaveLength(3);
  expect(await stored(id)).toEqual([3]);
});

test("a form that shows what is no more changes nothing, and what can't be written is left to a hand", async () => {
  const id = await startDraft(lena, "one", base);
  const set = (value: string) => ({ do: "set", path: ["title"], value, reach: "everywhere" }) as const;
  await editDraft(ben, id, set("Ben's"), "One");
  expect(await editDraft(lena, id, set("Lena's"), "One")).toEqual({ kind: "stale", now: "Ben's" });
  expect(await editDraft(lena, id, { do: "set", path: ["nothing", "here"], value: 1, reach: "everywhere" })).toEqual({ kind: "by-hand" });
  expect(await editDraft(lena, "no-draft", set("x"))).toEqual({ kind: "unknown" });
  expect(await textOf(id)).toBe(base.replace("One", "Ben's"));
});

test("an editor's changes are taken once however often they are sent, and many fill page after page", async () => {
  const id = await startDraft(lena, "one", base);
  const insert = (length: number, words: string) => ChangeSet.of({ from: 0, insert: words }, length).toJSON();
  const push = () => pushChanges(lena, id, { version: 0, client: "tab", updates: [insert(base.length, "# a\n")] });
  expect(await push()).toEqual({ kind: "changed", version: 1 });
  expect(await push()).toEqual({ kind: "changed", version: 1 });
  await Promise.all(
    Array.from({ length: 120 }, (_, index) =>
      pushChanges(ben, id, { version: 0, client: `tab-${index}`, updates: [insert(base.length, `# ${index}\n`)] }),
    ),
  );
  const text = (await textOf(id)) ?? "";
  for (let index = 0; index < 120; index += 1) expect(text).toContain(`# ${index}\n`);
  expect(await stored(id)).toEqual([100, 21]);
  for (const unfit of [insert(3, "x"), "nonsense", [7, [0, 1]], null])
    expect(await pushChanges(ben, id, { version: 0, client: "another", updates: [unfit] })).toEqual({ kind: "unfit" });
  expect(await textOf(id)).toBe(text);
});
