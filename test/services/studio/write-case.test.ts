import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { stepDraft } from "~/services/studio/change-draft.server";
import { openDraft } from "~/services/studio/draft-log.server";
import { readDraft } from "~/services/studio/draft-reading.server";
import { fillDraft } from "~/services/studio/fill-draft.server";
import { joinPlaces } from "~/services/studio/join-places.server";
import { replaceText } from "~/services/studio/replace-text.server";
import { addThing, moveThing, removeThing, renameThing } from "~/services/studio/shape-draft.server";
import { viewDraft } from "~/services/studio/view-draft.server";
import { viewStudio } from "~/services/studio/view-studio.server";
import { viewTry } from "~/services/studio/view-try.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";
import { furnish } from "../../kit/scenario/credit";
import { tryQuery } from "../../kit/studio/try-query";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

async function begun(name = "late-again"): Promise<string> {
  const made = await beginDraft(lena, { name, title: "Late again", from: "" });
  if ("problem" in made) throw new Error(made.problem);
  return made.id;
}

async function textOf(id: string): Promise<string> {
  const open = await openDraft(id);
  return open ? textWords(open.state.text) : "";
}

async function problemsOf(id: string) {
  const open = await openDraft(id);
  return open ? readDraft(open).problems.map(({ code, at }) => `${code} ${at}`) : [];
}

const shown = async (id: string, at = "") => {
  const view = await viewDraft(lena, id, { at, withSource: false });
  if (!view) throw new Error("there is no draft");
  return view;
};

test("a draft begins with an example that plays, or as a copy of a case, under a name that nothing has", async () => {
  const id = await begun();
  expect(await problemsOf(id)).toEqual([]);
  expect((await shown(id)).title).toBe("Late again");
  expect(await beginDraft(lena, { name: "late-again", title: "", from: "" })).toEqual({ problem: "taken" });
  expect(await beginDraft(lena, { name: "credit-case", title: "", from: "" })).toEqual({ problem: "taken" });
  for (const name of ["", "Late Again", "../x", "a".repeat(61)])
    expect(await beginDraft(lena, { name, title: "", from: "" })).toEqual({ problem: "name" });
  const copy = await beginDraft(lena, { name: "credit-copy", title: "", from: "credit-case" });
  expect("id" in copy && (await textOf(copy.id))).toContain("id: credit-copy");
  const { drafts } = await viewStudio(lena);
  expect(drafts.map(({ scenarioId }) => scenarioId).sort()).toEqual(["credit-copy", "late-again"]);
});

test("a new choice is played a moment later, and taken back as one change", async () => {
  const id = await begun();
  const before = await textOf(id);
  const added = await addThing(lena, id, { kind: "choice", within: "situations.opening", name: "shrug", words: "It'll come." });
  expect(added).toEqual({ kind: "shaped", at: "situations.opening.choices.shrug" });
  const { play } = (await viewTry(id, tryQuery({ level: "", variant: "trip", line: "", from: "" }))) ?? {};
  expect(play?.choices.map(({ view }) => view.token)).toContain("shrug");
  const taken = await viewTry(id, tryQuery({ level: "css1", variant: "trip", line: "shrug", from: "" }));
  expect(taken?.play).toMatchObject({ ended: true, variant: "trip", result: { title: "Still to write", passed: false } });
  const filled = await fillDraft(lena, id, "situations.opening.choices.shrug", [
    { path: "situations.opening.choices.shrug.to", was: "later", filled: "too-late" },
    { path: "situations.opening.choices.shrug.why", was: "", filled: "Nobody knows when." },
    { path: "situations.opening.choices.shrug.learns", was: "", filled: ["plan"] },
    { path: "situations.opening.choices.shrug.words", was: "It'll come.", filled: "It'll come." },
  ]);
  expect(filled).toEqual({ kind: "filled", version: 2 });
  expect(await problemsOf(id)).toEqual([]);
  expect(await textOf(id)).toContain("why: Nobody knows when.");
  await stepDraft(lena, id, "undo");
  await stepDraft(lena, id, "undo");
  expect(await textOf(id)).toBe(before);
});

test("what was filled in is put in as a whole or not at all, and a field that changed meanwhile is not overwritten", async () => {
  const id = await begun();
  const title = { path: "title", was: "Late again", filled: "Later still" };
  expect(await fillDraft(lena, id, "", [title, { path: "customer.patience", was: "", filled: "many" }])).toEqual({
    kind: "problems",
    problems: { "customer.patience": "no-number" },
  });
  expect((await shown(id)).title).toBe("Late again");
  await fillDraft(lena, id, "", [title]);
  expect(await fillDraft(lena, id, "", [{ ...title, filled: "Never" }])).toEqual({ kind: "problems", problems: { title: "stale" } });
  expect((await shown(id)).title).toBe("Later still");
  expect(await fillDraft(lena, "none", "", [title])).toEqual({ kind: "unknown" });
});

test("things are added, renamed with every mention, moved and taken out, and what cannot be is said", async () => {
  const id = await begun();
  expect(await addThing(lena, id, { kind: "situation", within: "", name: "doorstep", words: "Hello?" })).toEqual({
    kind: "shaped",
    at: "situations.doorstep",
  });
  expect(await addThing(lena, id, { kind: "ending", within: "", name: "doorstep", words: "x" })).toEqual({
    kind: "problem",
    problem: "taken",
  });
  expect(await addThing(lena, id, { kind: "speaker", within: "", name: "Not A Name", words: "x" })).toEqual({
    kind: "problem",
    problem: "name",
  });
  expect(await addThing(lena, id, { kind: "speaker", within: "", name: "driver", words: "The driver" })).toEqual({
    kind: "shaped",
    at: "speakers.driver",
  });
  expect(await renameThing(lena, id, "situations.needed", "when-needed")).toEqual({ kind: "shaped", at: "situations.when-needed" });
  expect(await textOf(id)).toContain("to: when-needed");
  expect(await textOf(id)).not.toContain("to: needed");
  expect(await moveThing(lena, id, "situations.when-needed", -1)).toEqual({ kind: "shaped", at: "situations.when-needed" });
  expect((await shown(id)).outline.filter(({ kind }) => kind === "situation").map(({ name }) => name)[0]).toBe("when-needed");
  expect(await moveThing(lena, id, "situations.when-needed", -1)).toEqual({ kind: "problem", problem: "at-the-end" });
  expect(await removeThing(lena, id, "situations.doorstep")).toEqual({ kind: "shaped", at: "" });
  expect(await removeThing(lena, id, "situations.doorstep")).toEqual({ kind: "problem", problem: "gone" });
  expect(await removeThing(lena, id, "")).toEqual({ kind: "problem", problem: "gone" });
});

test("what is added on the map, a choice and the place it leads to, is taken back as one", async () => {
  const id = await begun();
  const before = await textOf(id);
  const given = { from: "opening", words: "Tell me more.", to: "+situation", says: "It was due on Monday." };
  expect(await joinPlaces(lena, id, given)).toEqual({ kind: "shaped", at: "situations.it-was-due" });
  const { map } = await shown(id);
  expect(map.ways).toContainEqual(expect.objectContaining({ from: "opening", to: "it-was-due", choices: ["tell-me-more"] }));
  expect(await joinPlaces(lena, id, { ...given, from: "away" })).toEqual({ kind: "problem", problem: "gone" });
  expect(await joinPlaces(lena, "no-such-draft", given)).toEqual({ kind: "unknown" });
  await stepDraft(lena, id, "undo");
  expect(await textOf(id)).toBe(before);
});

test("a problem stands at its thing in the outline, on the map, and in the list, and nothing plays until it is mended", async () => {
  const id = await begun();
  const text = await textOf(id);
  const version = (await openDraft(id))?.state.version ?? 0;
  expect(await replaceText(lena, id, version, text.replace("to: needed", "to: neded"))).toEqual({ kind: "changed" });
  const view = await shown(id, "situations.opening.choices.ask-when-needed.to");
  expect(view.problems).toMatchObject([{ code: "GR1001", at: "situations.opening.choices.ask-when-needed" }]);
  expect(view.thing).toMatchObject({ kind: "choice", name: "ask-when-needed" });
  expect(view.outline.find(({ at }) => at === "situations.opening")?.problems).toBe(1);
  expect(view.map.cards.find(({ id: card }) => card === "opening")?.problems).toBe(1);
  expect(await viewTry(id, tryQuery())).toMatchObject({ play: null, problems: 1 });
  await replaceText(lena, id, version + 1, "situations: [");
  const broken = await shown(id);
  expect(broken.problems.length).toBeGreaterThan(0);
  await stepDraft(lena, id, "undo");
  await stepDraft(lena, id, "undo");
  expect(await textOf(id)).toBe(text);
});

test("a whole text from an older page changes what was changed on it, and what others wrote meanwhile stays", async () => {
  const id = await begun();
  const text = await textOf(id);
  const version = (await openDraft(id))?.state.version ?? 0;
  await fillDraft(lena, id, "", [{ path: "title", was: "Late again", filled: "Later still" }]);
  const typed = text.replace("My daughter turns six.", "My son turns six.").replaceAll("\n", "\r\n");
  expect(await replaceText(lena, id, version, typed)).toEqual({ kind: "changed" });
  expect(await textOf(id)).toBe(text.replace("Late again", "Later still").replace("My daughter", "My son"));
  for (const odd of [-1, 99, 0.5, Number.NaN]) expect(await replaceText(lena, id, odd, "x")).toEqual({ kind: "unfit" });
  expect(await replaceText(lena, "none", 0, "x")).toEqual({ kind: "unknown" });
});

test("it is played from any situation, in any variant, as far as a line goes", async () => {
  const id = await begun();
  const from = await viewTry(id, tryQuery({ level: "css1", variant: "party", line: "", from: "address" }));
  expect(from?.play).toMatchObject({ situation: "address", variant: "party", inside: { facts: [{ isKnown: true }] } });
  const stopped = await viewTry(id, tryQuery({ level: "css1", variant: "party", line: "ask-when-needed,nonsense,courier", from: "" }));
  expect(stopped?.play).toMatchObject({
    line: ["ask-when-needed"],
    stopped: { choice: "nonsense", why: "not-offered" },
    situation: "needed",
  });
  expect(await viewTry("none", tryQuery())).toBeNull();
});
