import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { settings } from "~/process/settings.server";
import { catalog } from "~/services/catalog/catalog.server";
import { noPublishedCases, servePublished } from "~/services/catalog/published-cases.server";
import { refreshPublished } from "~/services/catalog/refresh-published.server";
import { versionsOf } from "~/services/catalog/versions-of-attempt.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { startTranslation } from "~/services/studio/beside-draft.server";
import { editDraft, stepDraft } from "~/services/studio/change-draft.server";
import { draftText } from "~/services/studio/draft-text.server";
import { hearNews } from "~/services/studio/hear-news.server";
import { keepDraft } from "~/services/studio/keep-draft.server";
import { publishDraft } from "~/services/studio/publish-draft.server";
import { cancelRescoring, rescore, rescoringOf } from "~/services/studio/rescoring.server";
import { restoreVersion } from "~/services/studio/restore-version.server";
import { viewPublish } from "~/services/studio/view-publish.server";
import { withdrawCase } from "~/services/studio/withdraw-case.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, furnish, newcomer, take } from "../../kit/scenario/credit";
import { creditCase } from "../../kit/scenario/folder";
import { smallInput } from "../../kit/scenario/small";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};
const CASE = "second-credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
  servePublished(noPublishedCases);
});

async function drafted(): Promise<string> {
  const draft = await beginDraft(lena, { name: CASE, title: "The second credit", from: "credit-case" });
  return "id" in draft ? draft.id : expect.unreachable(draft.problem);
}
const publish = async (id: string, version?: number) =>
  publishDraft(lena, id, { version: version ?? (await draftText(id))?.version ?? -1, note: "" });
const set = (id: string, path: string[], value: unknown) => editDraft(lena, id, { do: "set", path, value, reach: "here" });
const served = () => catalog().entries.get(CASE);
const audited = async () => (await store().audit.newest(20)).map(({ what, after }) => `${what} ${after}`);

async function solvedCase(): Promise<string> {
  const viewer = await newcomer();
  const attempt = await begun(viewer, "solo", CASE);
  await take(viewer, attempt, "I'm sorry.", 1);
  await take(viewer, attempt, "Give a credit", 2, "40");
  await take(viewer, attempt, "Solve it", 3);
  return attempt;
}

test("a published case is served at once and after a restart; an attempt that began keeps its version, whatever is published later", async () => {
  const id = await drafted();
  expect(served()).toBeUndefined();
  expect(await publish(id)).toEqual({ kind: "published", number: 1 });
  expect(served()?.scenario.title).toBe("The second credit");
  expect(served()?.version.source).not.toContain("draft:");
  const attempt = await begun(await newcomer(), "solo", CASE);
  const first = served()?.version.hash;
  await set(id, ["title"], "The third credit");
  expect(served()?.scenario.title).toBe("The second credit");
  expect(await publish(id)).toEqual({ kind: "published", number: 2 });
  expect(served()?.scenario.title).toBe("The third credit");
  const head = (await store().attempts.get(attempt))?.head;
  expect(head?.versions.scenario).toBe(first);
  expect(head && (await versionsOf(head)).scenario.title).toBe("The second credit");
  servePublished(noPublishedCases);
  expect(served()).toBeUndefined();
  await refreshPublished(0);
  expect(served()?.scenario.title).toBe("The third credit");
  expect(await audited()).toEqual([`case-published ${CASE} 2`, `case-published ${CASE} 1`]);
});

test("nothing is published of a page that is behind, of errors, under the name of a file or of another draft, or twice", async () => {
  const id = await drafted();
  await set(id, ["title"], "Another");
  expect(await publish(id, 0)).toEqual({ kind: "problem", problem: "stale" });
  await set(id, ["starts"], "nowhere");
  expect(await publish(id)).toEqual({ kind: "problem", problem: "errors" });
  await stepDraft(lena, id, "undo");
  await set(id, ["id"], "third-credit");
  expect(await publish(id)).toEqual({ kind: "problem", problem: "name" });
  await stepDraft(lena, id, "undo");
  expect(await store().publications.rows()).toEqual([]);
  expect(await publish(id)).toMatchObject({ kind: "published" });
  expect(await publish(id)).toEqual({ kind: "problem", problem: "same" });
  expect(await beginDraft(lena, { name: CASE, title: "", from: "credit-case" })).toEqual({ problem: "taken" });
  await withdrawCase(lena, id, "withdraw");
  await keepDraft(lena, id, "archive");
  expect(await publish(id)).toEqual({ kind: "problem", problem: "archived" });
  expect(await beginDraft(lena, { name: CASE, title: "", from: "credit-case" })).toEqual({ problem: "taken" });
  expect(await publishDraft(lena, "no-draft", { version: 0, note: "" })).toEqual({ kind: "unknown" });
  expect(settings().scenariosDir).not.toBe("");
});

test("a choice into a place that nobody can leave keeps a draft from being published, which only exploring it finds", async () => {
  const { talk } = smallInput.situations;
  const sorry = { kind: "say" as const, words: "I'm sorry." };
  const credit = { kind: "give" as const, label: "Give a credit", gives: { authority: "credit" }, again: true };
  const wait = { kind: "say" as const, words: "One moment.", to: "pit" };
  const pit = { phase: "solve" as const, asks: {}, says: "Hello?", choices: { once: { kind: "say" as const, words: "Hm." } } };
  furnish({ "credit-case": creditCase({ situations: { talk: { ...talk, choices: { ...talk.choices, sorry, credit, wait } }, pit } }) });
  const id = await drafted();
  const pitfall = expect.objectContaining({ code: "GR2002", at: "situations.pit" });
  expect(await publish(id)).toEqual({ kind: "problem", problem: "errors", errors: expect.arrayContaining([pitfall]) });
  expect(await store().publications.rows()).toEqual([]);
});

test("a translation beside the draft is published with it, and one that can't be read is not", async () => {
  const id = await drafted();
  const words = "format: 1\ntranslates: anything\nwords:\n  title: La segunda\n";
  await startTranslation(lena, id, CASE, "es", words);
  await startTranslation(lena, id, CASE, "fr", "format: 1\nwords: [");
  await publish(id);
  expect([...(served()?.translations ?? [])]).toEqual([["es", { format: 1, translates: "anything", words: { title: "La segunda" } }]]);
});

test("a case is withdrawn and offered again, while who is in it goes on", async () => {
  const id = await drafted();
  await publish(id);
  const trainee = await newcomer();
  const attempt = await begun(trainee, "solo", CASE);
  expect(await withdrawCase(lena, id, "withdraw")).toBe(true);
  expect(served()).toBeUndefined();
  expect(await take(trainee, attempt, "I'm sorry.", 1)).toMatchObject({ kind: "taken" });
  expect(await withdrawCase(lena, id, "offer")).toBe(true);
  expect(served()?.scenario.id).toBe(CASE);
  expect(await withdrawCase(lena, "no-draft", "withdraw")).toBe(false);
  expect((await audited()).slice(0, 2)).toEqual([`case-restored ${CASE}`, `case-withdrawn ${CASE}`]);
});

test("an archived draft takes no change and says so to everyone who follows it; taken out again, it does", async () => {
  const id = await drafted();
  const before = await draftText(id);
  const news = hearNews(lena, id, {
    from: 0,
    tab: "tab-12345",
    at: "",
    signal: new AbortController().signal,
    isStillAllowed: async () => true,
  });
  const first = news.next();
  await expect.poll(() => keepDraft(lena, id, "archive"), { timeout: 1000 }).toBe(true);
  const heard = [await first, await news.next()].flatMap(({ value }) => (value ? [value.kind] : []));
  expect(heard).toContain("comments");
  await news.return(undefined);
  expect(await set(id, ["title"], "Lost?")).toEqual({ kind: "archived" });
  expect(await stepDraft(lena, id, "undo")).toEqual({ kind: "archived" });
  expect(await restoreVersion(lena, id, 1)).toBe(false);
  expect(await draftText(id)).toEqual(before);
  await keepDraft(lena, id, "unarchive");
  expect(await set(id, ["title"], "Kept")).toMatchObject({ kind: "changed" });
  expect(await audited()).toEqual([`draft-unarchived ${CASE}`, `draft-archived ${CASE}`]);
});

test("two versions are compared, words and rules apart, and an older one is brought back as a change that can be taken back", async () => {
  const id = await drafted();
  await publish(id);
  await set(id, ["title"], "Newer");
  await set(id, ["par"], 9);
  const view = await viewPublish(id, { from: null, to: null });
  expect(view?.diff).toMatchObject({ from: 1, to: null });
  expect(view?.diff?.things).toEqual([
    {
      ...{ kind: "case", at: "", state: "changed" },
      words: [{ field: "title", before: "The second credit", after: "Newer" }],
      rules: [{ field: "par", before: expect.any(String), after: "9" }],
    },
  ]);
  const newer = (await draftText(id))?.text;
  expect(await restoreVersion(lena, id, 1)).toBe(true);
  expect((await viewPublish(id, { from: 1, to: null }))?.diff?.things).toEqual([]);
  expect(await restoreVersion(lena, id, 2)).toBe(false);
  await stepDraft(lena, id, "undo");
  expect((await draftText(id))?.text).toBe(newer);
});

test("stored results are counted on the draft before it can be published, and stay as they are", async () => {
  const id = await drafted();
  await publish(id);
  const [one, other] = [await solvedCase(), await solvedCase()];
  const stored = async () => JSON.stringify([await store().attempts.get(one), await store().attempts.get(other)]);
  const before = await stored();
  const hash = served()?.version.hash ?? "";
  await set(id, ["title"], "Words alone");
  expect(await publish(id)).toEqual({ kind: "problem", problem: "unscored" });
  const state = async () => rescoringOf(id, (await draftText(id))?.version ?? 0, hash);
  expect(await state()).toMatchObject({ state: "none", all: 2 });
  const canceled = rescore(id);
  await cancelRescoring(id);
  await canceled;
  expect((await state()).state).toMatch(/canceled|none/);
  await rescore(id);
  expect(await state()).toMatchObject({ state: "done", done: 2, all: 2, counts: { all: 2, same: 2, reasons: {} } });
  expect(await publish(id)).toEqual({ kind: "published", number: 2 });
  expect(await stored()).toBe(before);
});
