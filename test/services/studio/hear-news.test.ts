import { ChangeSet } from "@codemirror/state";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { pushChanges, stepDraft } from "~/services/studio/change-draft.server";
import { tellChange } from "~/services/studio/draft-news.server";
import { moveInDraft } from "~/services/studio/draft-presence.server";
import { hearNews } from "~/services/studio/hear-news.server";
import { startDraft } from "~/services/studio/start-draft.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { sampleComment } from "../../kit/store/samples";

const viewer = (name: string): Viewer => ({
  ...{ personId: name, subject: toSubjectId(name), name, level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
});
const [lena, ben] = [viewer("Lena"), viewer("Ben")];
const base = "title: One\n";
const insert = (words: string, length: number) => [ChangeSet.of({ from: 0, insert: words }, length).toJSON()];

beforeEach(() => {
  useStore(memoryStore());
});

function heard(who: Viewer, id: string, from: number, over: Partial<Parameters<typeof hearNews>[2]> = {}) {
  const leaves = new AbortController();
  const isStillAllowed = async () => true;
  const news = hearNews(who, id, { from, tab: `${who.name}-tab`, at: "", signal: leaves.signal, isStillAllowed, ...over });
  return { next: async () => (await news.next()).value, leaves, news };
}

test("someone who comes later hears all changes since the version that they know, then each as it is made, and who else is there", async () => {
  const id = await startDraft(lena, "one", base);
  await pushChanges(lena, id, { version: 0, client: "tab", updates: insert("# a\n", base.length) });
  await pushChanges(lena, id, { version: 1, client: "tab", updates: insert("# b\n", base.length + 4) });
  const mine = heard(ben, id, 1);
  expect(await mine.next()).toMatchObject({ kind: "change", change: { version: 2, client: "tab", kind: "edit" } });
  expect(await mine.next()).toEqual({ kind: "people", people: [] });
  const hers = heard(lena, id, 2);
  expect(await hers.next()).toEqual({ kind: "people", people: [{ name: "Ben", at: "" }] });
  expect(await mine.next()).toEqual({ kind: "people", people: [{ name: "Lena", at: "" }] });
  const third = mine.next();
  await stepDraft(lena, id, "undo", "tab-step");
  expect(await third).toMatchObject({ kind: "change", change: { version: 3, client: "tab-step", kind: "undo" } });
  expect(await hers.next()).toMatchObject({ change: { version: 3 } });
  moveInDraft(ben, id, "Ben-tab", "situations.opening");
  expect(await hers.next()).toEqual({ kind: "people", people: [{ name: "Ben", at: "situations.opening" }] });
  moveInDraft(lena, id, "Ben-tab", "endings.none");
  const gone = hers.next();
  mine.leaves.abort();
  expect(await mine.next()).toBeUndefined();
  expect(await gone).toEqual({ kind: "people", people: [] });
  hers.leaves.abort();
});

test("someone who looks hears that something was said of the draft, and of nothing that was said before they came", async () => {
  const id = await startDraft(lena, "one", base);
  const say = async (comment: string) => {
    await store().comments.put(sampleComment(comment, { draft: id }));
    tellChange(id);
  };
  await say("c1");
  const { next, leaves } = heard(ben, id, 0);
  expect(await next()).toEqual({ kind: "people", people: [] });
  const heardOf = next();
  await say("c2");
  expect(await heardOf).toEqual({ kind: "comments" });
  leaves.abort();
});

test("where nothing happens it says so, and it ends for someone who may no longer hear it", async () => {
  const id = await startDraft(lena, "one", base);
  let isAllowed = true;
  const { next } = heard(lena, id, 0, { restMs: 1, isStillAllowed: async () => isAllowed });
  expect(await next()).toEqual({ kind: "people", people: [] });
  expect(await next()).toEqual({ kind: "rest" });
  isAllowed = false;
  expect(await next()).toBeUndefined();
  const { next: ofNone } = heard(lena, "no-draft", 0);
  expect(await ofNone()).toBeUndefined();
});

test("changes of a version that the draft never had are refused", async () => {
  const id = await startDraft(lena, "one", base);
  expect(await pushChanges(lena, id, { version: 7, client: "tab", updates: insert("x", base.length) })).toEqual({ kind: "unfit" });
});
