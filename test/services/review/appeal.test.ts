import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { resetPassword } from "~/services/door/reset-password.server";
import { viewAudit } from "~/services/people/view-audit.server";
import { answerAppeal } from "~/services/review/answer-appeal.server";
import { attemptsToReview } from "~/services/review/attempts-to-review.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { reviewSitting } from "~/services/review/review-sitting.server";
import { viewAppeal } from "~/services/review/view-appeal.server";
import { viewReviews } from "~/services/review/view-reviews.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";

const GRANTED = { granted: "yes", words: "The fault was ours." };
let now: number;

beforeEach(() => {
  now = Date.UTC(2026, 10, 2, 9);
  keepClock(() => now);
  furnishGate();
  useStore(memoryStore());
});

/** A sitting that these found not ready, and against which its trainee appeals. */
async function appealed(reviewers: readonly Viewer[], words = "Please look again.") {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  for (const one of reviewers) await mark(one, sittingId, false);
  now += 60_000;
  expect(await appealSitting(viewer, sittingId, words)).toBe(true);
  return { viewer, sittingId, reviewId: reviewIdOf(sittingId) };
}

test("whoever answers an appeal sees what it is about, and of nobody a name, key, address or time", async () => {
  const [leader, tom, yuki] = [await colleague("leader"), await colleague("trainer"), await colleague("trainer")];
  const { viewer, sittingId, reviewId } = await appealed([tom, yuki], "I am ADA. Ada's second turn was right, and so was Adam's.");
  const shown = await viewAppeal(leader, reviewId, "en");
  const row = { need: 1, safety: 1 };
  const found = { marks: [row, row], ready: false, reasons: "Because." };
  expect(shown).toMatchObject({ isOpen: true, decision: { passed: true, passes: 2 }, reviews: [found, found] });
  expect(shown?.words).toBe("I am …. …'s second turn was right, and so was Adam's.");
  expect(shown?.conversations.map((one) => one?.messages.some(({ text }) => text === "I'm sorry."))).toEqual([true, true]);
  const sitting = await store().sittings.get(sittingId);
  const bytes = JSON.stringify([shown, await viewReviews(leader)]);
  for (const one of [viewer, tom, yuki]) for (const text of [one.name, one.subject, one.personId]) expect(bytes).not.toContain(text);
  for (const text of [sittingId, sitting?.startedAt, sitting?.endedAt, ...(sitting?.items ?? []).map(({ attemptId }) => attemptId)])
    expect(bytes).not.toContain(text);
});

test("of a sitting that was not passed, the conversations are those that failed", async () => {
  const leader = await colleague("leader");
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  await store().sittings.change(sittingId, (stored) => {
    if (!stored) return null;
    const items = stored.items.map((item, at) => (at === 0 ? { ...item, result: { passed: false, faults: ["insult"] } } : item));
    return { ...stored, items, passed: false };
  });
  await appealSitting(viewer, sittingId, "Please look again.");
  const shown = await viewAppeal(leader, reviewIdOf(sittingId), "en");
  expect(shown).toMatchObject({ decision: { passed: false }, reviews: [] });
  expect(shown?.conversations).toHaveLength(1);
});

test("nobody reviews and then answers the appeal, by their own account or by another that they hold", async () => {
  const [ines, lead, other, tom] = [
    await colleague("leader"),
    await colleague("leader"),
    await colleague("leader"),
    await colleague("trainer"),
  ];
  const { viewer, reviewId } = await appealed([ines, tom]);
  for (const link of [await makeResetLink(ines, lead.personId)]) await resetPassword(link?.token ?? "", "another long one");
  for (const one of [ines, lead]) {
    expect(await viewReviews(one)).toMatchObject({ appeals: [], appealsForOthers: 1 });
    expect(await viewAppeal(one, reviewId, "en")).toBeNull();
    expect(await answerAppeal(one, reviewId, GRANTED)).toBe("unknown");
  }
  expect(await viewReviews(other)).toMatchObject({ appeals: [{ id: reviewId }], appealsForOthers: 0 });
  expect(await viewReviews(tom)).toMatchObject({ appeals: [], appealsForOthers: 0 });
  expect(await answerAppeal(viewer, reviewId, GRANTED)).toBe("unknown");
  expect(await answerAppeal(other, reviewId, GRANTED)).toBe("answered");
});

test("the log tells who appealed once the appeal is answered", async () => {
  const [leader, tom, yuki] = [await colleague("leader"), await colleague("trainer"), await colleague("trainer")];
  const { viewer, reviewId } = await appealed([tom, yuki]);
  const told = async () => {
    const { rows, held } = await viewAudit(leader, { what: null, name: "" });
    return [held, rows.some(({ what, who }) => what === "appealed" && who === viewer.name)];
  };
  expect(await told()).toEqual([1, false]);
  await answerAppeal(leader, reviewId, GRANTED);
  expect(await told()).toEqual([0, true]);
});

test("a critical line under half cannot go with ready; what was marked comes back, and without it the sitting is signed off", async () => {
  const [tom, yuki, rafael] = [await colleague("trainer"), await colleague("trainer"), await colleague("trainer")];
  const sittingId = await passedSitting(await colleague());
  const reviewId = reviewIdOf(sittingId);
  const atRisk = (conversation: number, category: string) => (category === "safety" && conversation === 2 ? "0" : "1");
  const form = { markOf: atRisk, ready: "yes", reasons: "Data was at risk." };
  expect(await reviewSitting(tom, reviewId, form)).toEqual({ kind: "problem", codes: ["critical"] });
  expect(await reviewSitting(tom, reviewId, { ...form, ready: "no" })).toEqual({ kind: "kept" });
  // A review of an older Greenroom, which took the two together.
  const attempts = attemptsToReview((await store().sittings.get(sittingId)) ?? { id: "", items: [], reviews: [] }, 2);
  const marks = Object.fromEntries(attempts.map((attempt) => [attempt, { need: 1, safety: 0 }]));
  await store().sittings.change(sittingId, (stored) => {
    if (!stored) return null;
    return { ...stored, reviews: [{ by: yuki.subject, marks, ready: true, reasons: "", at: "t" }] };
  });
  expect(await reviewSitting(rafael, reviewId, { ...form, markOf: () => "1" })).toEqual({ kind: "kept" });
  expect((await store().sittings.get(sittingId))?.signedOff).toBeNull();
});

test("a reviewer who comes too late is told so, and what they wrote comes back", async () => {
  const sittingId = await passedSitting(await colleague());
  for (const one of [await colleague("trainer"), await colleague("trainer")]) await mark(one, sittingId);
  const form = { markOf: (at: number) => String(at - 1), ready: "no", reasons: "Turn 2 came late." };
  const unkept = {
    marks: [
      { need: 0, safety: 0 },
      { need: 1, safety: 1 },
    ],
    ready: false,
    reasons: "Turn 2 came late.",
  };
  expect(await reviewSitting(await colleague("trainer"), reviewIdOf(sittingId), form)).toEqual({
    kind: "refused",
    because: "decided",
    unkept,
  });
  expect((await store().sittings.get(sittingId))?.reviews).toHaveLength(2);
});
