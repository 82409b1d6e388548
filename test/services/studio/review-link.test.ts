import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { digestOf } from "~/process/digest.server";
import { answerComment, closeComment } from "~/services/studio/answer-comment.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { editDraft, stepDraft } from "~/services/studio/change-draft.server";
import { expertAuthor, memberAuthor } from "~/services/studio/comment-author.server";
import { commentDraft } from "~/services/studio/comment-draft.server";
import { followDraft } from "~/services/studio/draft-news.server";
import { endExpiredLinks } from "~/services/studio/end-expired-links.server";
import { endReviewLink } from "~/services/studio/end-review-link.server";
import { makeReviewLink } from "~/services/studio/make-review-link.server";
import { addThing, removeThing, renameThing } from "~/services/studio/shape-draft.server";
import { viewDraftReview } from "~/services/studio/view-draft-review.server";
import { linkOfToken, viewReviewLink } from "~/services/studio/view-review-link.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";
import { colleague } from "../../kit/scenario/gate";
import { ownData } from "../../kit/scenario/own-data";

const DAY = 86_400_000;
let at = Date.parse("2026-11-30T09:00:00Z");
let lena: Viewer;
let id: string;

beforeEach(async () => {
  at = Date.parse("2026-11-30T09:00:00Z");
  keepClock(() => at);
  furnish();
  keepStore(memoryStore());
  lena = await colleague("trainer");
  id = await begun("late-again");
  return () => keepClock(Date.now);
});

async function begun(name: string): Promise<string> {
  const made = await beginDraft(lena, { name, title: name, from: "" });
  if ("problem" in made) throw new Error(made.problem);
  return made.id;
}

async function linkTo(draft: string, until = "2026-12-07"): Promise<string> {
  const made = await makeReviewLink(lena, draft, { name: "Dr. Ines", until });
  if (made.kind !== "made") throw new Error(JSON.stringify(made));
  return made.token;
}

const seen = async (token: string) => {
  const view = await viewReviewLink(token, { view: "read", at: "", query: { level: "", variant: "", line: "" } });
  return "closed" in view ? view.closed : view.shown;
};
const authorOf = async (token: string) => expertAuthor((await linkOfToken(token)) ?? expect.fail("the link is closed"));
const comments = async (draft = id) => (await viewDraftReview(lena, draft, "", null))?.comments ?? [];
/** All that is stored of links and comments. */
async function stored() {
  const kept: unknown[] = [];
  for (const shelf of [store().reviewLinks, store().comments]) for await (const one of shelf.ids()) kept.push(await shelf.get(one));
  return { kept, log: await store().audit.count() };
}

test("a link opens its draft until the end of its day, and the store has no word of it", async () => {
  const token = await linkTo(id);
  expect(await seen(token)).toMatchObject({ title: "late-again", name: "Dr. Ines", by: lena.name });
  expect(JSON.stringify(await stored())).not.toContain(token);
  at = new Date(2026, 11, 7, 23, 59).getTime();
  expect(await seen(token)).toMatchObject({ title: "late-again" });
  at = new Date(2026, 11, 8).getTime();
  expect(await seen(token)).toBe("expired");
  expect(await endExpiredLinks()).toBe(1);
  at -= 5 * DAY;
  expect(await seen(token), "a clock that is set back opens nothing").toBe("ended");
});

test("no link is made without a name, or until a day that is past, far away, or none", async () => {
  const before = await stored();
  for (const [name, until, problem] of [
    ["", "2026-12-07", "name"],
    ["x".repeat(400), "2026-12-07", "name"],
    ["Ines", "2026-11-29", "date"],
    ["Ines", "2027-06-01", "date"],
    ["Ines", "soon", "date"],
  ] as const)
    expect(await makeReviewLink(lena, id, { name, until }), `${name} ${until}`).toEqual({ kind: "problem", problem });
  expect(await makeReviewLink(lena, "no-draft", { name: "Ines", until: "2026-12-07" })).toEqual({ kind: "unknown" });
  expect(await stored()).toEqual(before);
});

test("a link that is guessed, that ended, or whose maker has left opens nothing and stores nothing", async () => {
  const token = await linkTo(id);
  const author = await authorOf(token);
  const guessed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  expect(await seen(guessed)).toBe("unknown");
  expect(await seen(digestOf(token)), "what the store has is no key").toBe("unknown");
  expect(await linkOfToken(guessed)).toBeNull();
  const before = await stored();
  const person = (await store().people.get(lena.personId)) ?? expect.fail("she is gone");
  const { account } = person;
  if (!account) return expect.fail("she has no account");
  for (const left of [
    { ...account, active: false },
    { ...account, role: "trainee" as const },
  ]) {
    await store().people.put({ ...person, account: left });
    expect(await seen(token)).toBe("ended");
    expect(await commentDraft(author, id, { at: "", words: "Still here.", position: null })).toEqual({ kind: "unknown" });
  }
  await store().people.put(person);
  expect(await seen(token)).toMatchObject({ title: "late-again" });
  expect(await stored()).toEqual(before);
});

test("a link that ends while its page is open keeps nothing more, not even an answer", async () => {
  const author = await authorOf(await linkTo(id));
  const said = await commentDraft(author, id, { at: "situations.opening", words: "Nobody says this.", position: null });
  expect(said.kind).toBe("said");
  const linkId = author.link?.id ?? "";
  expect(await endReviewLink(lena, await begun("another"), linkId), "another draft's page ends no link of this").toBe(false);
  expect(await endReviewLink(lena, id, linkId)).toBe(true);
  const before = await stored();
  expect(await commentDraft(author, id, { at: "", words: "One more.", position: null })).toEqual({ kind: "unknown" });
  expect(await answerComment(author, id, "id" in said ? said.id : "", "One more.")).toEqual({ kind: "unknown" });
  expect(await stored()).toEqual(before);
});

test("a link reaches no other draft, no comment of another, no place and no play that its draft hasn't", async () => {
  const other = await begun("another");
  await addThing(lena, other, { kind: "situation", within: "", name: "elsewhere", words: "Here." });
  const theirs = await commentDraft(memberAuthor(lena), other, { at: "situations.elsewhere", words: "Mine.", position: null });
  const author = await authorOf(await linkTo(id));
  const before = await stored();
  const words = "Let me in.";
  expect(await commentDraft(author, other, { at: "", words, position: null })).toEqual({ kind: "unknown" });
  expect(await answerComment(author, other, "id" in theirs ? theirs.id : "", words)).toEqual({ kind: "unknown" });
  expect(await answerComment(author, id, "id" in theirs ? theirs.id : "", words)).toEqual({ kind: "unknown" });
  for (const place of ["situations.elsewhere", "situations", "../..", "__proto__", "situations.opening.says"])
    expect(await commentDraft(author, id, { at: place, words, position: null })).toEqual({ kind: "problem", problem: "no-place" });
  for (const position of [
    { level: "css1", variant: "none", line: "", typed: [] },
    { level: "css9", variant: "lost", line: "", typed: [] },
    { level: "css1", variant: "lost", line: "elsewhere,x", typed: [] },
  ])
    expect(await commentDraft(author, id, { at: "", words, position })).toEqual({ kind: "problem", problem: "no-position" });
  for (const [empty, problem] of [
    [" \r\n ", "missing"],
    ["x".repeat(2001), "too-long"],
  ])
    expect(await commentDraft(author, id, { at: "", words: empty ?? "", position: null })).toEqual({ kind: "problem", problem });
  expect(await stored()).toEqual(before);
});

test("a comment is found where its place is today, with the play under today's names; what was taken out stays in sight, and comes back", async () => {
  const author = await authorOf(await linkTo(id));
  await addThing(lena, id, { kind: "choice", within: "situations.opening", name: "shrug", words: "It'll come." });
  const view = await viewReviewLink(await linkTo(id), { view: "try", at: "", query: { level: "", variant: "", line: "" } });
  const play = "shown" in view ? view.shown.play : null;
  const position = { level: play?.level ?? "", variant: play?.variant ?? "", line: "shrug", typed: [] };
  const placed = { at: "situations.opening.choices.shrug", words: "<script>alert(1)</script>", position };
  expect((await commentDraft(author, id, placed)).kind).toBe("said");
  await renameThing(lena, id, "situations.opening.choices.shrug", "brush-off");
  await renameThing(lena, id, "situations.opening", "start");
  const words = ["situations", "start", "choices", "brush-off", "words"];
  await editDraft(lena, id, { do: "set", path: words, value: "It'll come when it comes.", reach: "here" });
  expect(await comments()).toMatchObject([
    {
      at: "situations.start.choices.brush-off",
      quote: "It'll come.",
      isChanged: true,
      isOpen: true,
      position: { ...position, line: "brush-off" },
    },
  ]);
  await removeThing(lena, id, "situations.start.choices.brush-off");
  expect(await comments()).toMatchObject([{ at: null, name: "brush-off", quote: "It'll come." }]);
  await stepDraft(lena, id, "undo");
  expect(await comments()).toMatchObject([{ at: "situations.start.choices.brush-off" }]);
});

test("a comment is answered, closed with the version that mended it, and opened again; everyone who looks is told", async () => {
  const author = await authorOf(await linkTo(id));
  let told = 0;
  const stop = followDraft(id, () => {
    told += 1;
  });
  const said = await commentDraft(author, id, { at: "", words: "Too long.", position: null });
  const comment = "id" in said ? said.id : "";
  await answerComment(memberAuthor(lena), id, comment, "Shorter now?");
  await editDraft(lena, id, { do: "set", path: ["title"], value: "Late", reach: "here" });
  expect(await closeComment(lena, id, comment, "closed")).toEqual({ kind: "said", id: comment });
  expect(await closeComment(lena, id, comment, "closed"), "twice is once").toEqual({ kind: "said", id: comment });
  const [closed] = await comments();
  expect(closed?.isOpen).toBe(false);
  expect(closed?.deeds.map(({ kind, name, isExpert, version }) => [kind, name, isExpert, version])).toEqual([
    ["said", "Dr. Ines", true, 0],
    ["said", lena.name, false, 0],
    ["closed", lena.name, false, 1],
  ]);
  await closeComment(lena, id, comment, "reopened");
  stop();
  expect((await comments())[0]?.isOpen).toBe(true);
  // One for the edit.
  expect(told).toBe(6);
  const log = (await store().audit.newest(99)).map(({ what, who }) => [what, who === lena.subject]);
  expect(log.filter(([what]) => what === "draft-commented")).toHaveLength(3);
  expect(log.filter(([what]) => what === "review-link-used")).toEqual([["review-link-used", true]]);
});

test("whoever leaves takes their name along and not what they said; until then their own file has it", async () => {
  const ben = await colleague("trainer");
  await commentDraft(memberAuthor(ben), id, { at: "", words: "Is this so?", position: null });
  expect((await ownData(ben)).comments).toMatchObject([{ words: "Is this so?", draft: id }]);
  expect((await ownData(lena)).comments).toEqual([]);
  await store().subjects.change(ben.subject, () => null);
  await store().people.change(ben.personId, () => null);
  expect((await comments())[0]?.deeds).toMatchObject([{ name: null, words: "Is this so?" }]);
});

test("one link says so much and no more, and a draft has so many links that work", async () => {
  const author = await authorOf(await linkTo(id));
  const first = await commentDraft(author, id, { at: "", words: "1", position: null });
  const comment = (await store().comments.get("id" in first ? first.id : "")) ?? expect.fail("it is gone");
  const [deed] = comment.deeds;
  if (deed) await store().comments.put({ ...comment, deeds: Array.from({ length: 200 }, () => deed) });
  expect(await commentDraft(author, id, { at: "", words: "201", position: null })).toEqual({ kind: "problem", problem: "too-many" });
  expect((await commentDraft(memberAuthor(lena), id, { at: "", words: "Mine", position: null })).kind).toBe("said");
  for (let made = 1; made < 20; made += 1) await linkTo(id);
  expect(await makeReviewLink(lena, id, { name: "Ines", until: "2026-12-07" })).toEqual({ kind: "problem", problem: "too-many" });
});
