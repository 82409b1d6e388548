import { beforeEach, describe, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
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
import type { Store, Transaction } from "~/store/port";
import { begunSitting, colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";

let kept: Store;

beforeEach(() => {
  keepClock(Date.now);
  furnishGate();
  kept = useStore(memoryStore());
});

const log = async () => (await store().audit.newest(1_000)).map(({ what }) => what);
const levelOf = async ({ personId }: Viewer) => (await store().people.get(personId))?.level;

/** The same store, on which one kind of write fails within a job. */
function failing(break_: (tx: Transaction) => Transaction): Store {
  return { ...kept, together: (job) => kept.together((tx) => job(break_(tx))) };
}

const failure = async () => {
  throw new Error("the disk is full");
};

async function marked() {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  const [first, second] = [await colleague("trainer"), await colleague("trainer")];
  expect(await mark(first, sittingId)).toEqual({ kind: "kept" });
  return { viewer, sittingId, second };
}

test("two of one mind sign off: level, certificate and log say so at once", async () => {
  const { viewer, sittingId, second } = await marked();
  expect(await levelOf(viewer)).toBe("css1");
  await mark(second, sittingId);
  expect(await levelOf(viewer)).toBe("css2");
  const sitting = await store().sittings.get(sittingId);
  expect(sitting?.signedOff?.ready).toBe(true);
  expect(await viewCertificate(sitting?.certificateId ?? "")).toMatchObject({ name: viewer.name, level: "css2", state: "valid" });
  // Of one and the same moment, so in any order.
  const earlier = ["joined", "sitting-begun", "sitting-ended"];
  expect((await log()).filter((what) => !earlier.includes(what)).sort()).toEqual([
    "certificate-issued",
    "level",
    "reviewed",
    "reviewed",
    "signed-off",
  ]);
  // The log names whoever decided, and not the first who marked.
  const raised = (await store().audit.of(viewer.subject)).find(({ what }) => what === "level");
  expect(raised?.who).toBe(second.subject);
  expect((await viewReviews(second)).waiting).toEqual([]);
  expect((await viewReviews(second)).done).toBe(1);
});

describe.each([
  ["the level", (tx: Transaction): Transaction => ({ ...tx, people: { ...tx.people, put: failure } })],
  ["the certificate", (tx: Transaction): Transaction => ({ ...tx, certificates: { ...tx.certificates, change: failure } })],
  ["the log", (tx: Transaction): Transaction => ({ ...tx, audit: { append: failure } })],
])("where %s cannot be written", (_, break_) => {
  test("nothing of the sign-off is", async () => {
    const { viewer, sittingId, second } = await marked();
    const [before, entries] = [await store().sittings.get(sittingId), await log()];
    useStore(failing(break_));
    await expect(mark(second, sittingId)).rejects.toThrow("the disk is full");
    expect(await store().sittings.get(sittingId)).toEqual(before);
    expect([await levelOf(viewer), await log()]).toEqual(["css1", entries]);
    useStore(kept);
    expect(await mark(second, sittingId)).toEqual({ kind: "kept" });
    expect(await levelOf(viewer)).toBe("css2");
  });
});

test("a reviewer who sends the same marks twice at once has marked once", async () => {
  const { sittingId, second } = await marked();
  const both = await Promise.all([mark(second, sittingId), mark(second, sittingId)]);
  expect(both.map(({ kind }) => kind)).toEqual(["kept", "kept"]);
  expect((await store().sittings.get(sittingId))?.reviews).toHaveLength(2);
});

test("a certificate is taken back once, with its entry in the log or not at all", async () => {
  const { sittingId, second } = await marked();
  await mark(second, sittingId);
  const id = (await store().sittings.get(sittingId))?.certificateId ?? "";
  const leader = await colleague("leader");
  useStore(failing((tx) => ({ ...tx, audit: { append: failure } })));
  await expect(revokeCertificate(leader, id)).rejects.toThrow("the disk is full");
  expect((await viewCertificate(id))?.state).toBe("valid");
  useStore(kept);
  expect(await Promise.all([revokeCertificate(leader, id), revokeCertificate(leader, id)])).toEqual([true, true]);
  expect((await viewCertificate(id))?.state).toBe("revoked");
  expect((await log()).filter((what) => what === "certificate-revoked")).toHaveLength(1);
  expect(await revokeCertificate(leader, "no-such")).toBe(false);
});

test("an appeal is made once, answered once by another, and takes its sitting out of the count", async () => {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  const leader = await colleague("leader");
  expect(await appealSitting(viewer, sittingId, "Please look again.")).toBe("closed");
  for (const trainer of [await colleague("trainer"), await colleague("trainer")]) await mark(trainer, sittingId, false);
  expect(await appealSitting(viewer, sittingId, " ")).toBe("no-words");
  const asked = await Promise.all([1, 2].map(() => appealSitting(viewer, sittingId, "Please look again.")));
  expect(asked.sort()).toEqual(["appealed", "closed"]);
  const [appeal] = (await viewReviews(leader)).appeals;
  const reviewId = appeal?.id ?? "";
  expect(await answerAppeal(viewer, reviewId, { granted: "yes", words: "Yes." })).toBe("unknown");
  const answered = await Promise.all([1, 2].map(() => answerAppeal(leader, reviewId, { granted: "yes", words: "Yes." })));
  expect(answered.sort()).toEqual(["answered", "late"]);
  expect((await log()).filter((what) => what.startsWith("appeal")).sort()).toEqual(["appeal-answered", "appealed"]);
  // Without the appeal, a week would have to pass.
  expect(await begunSitting(viewer)).not.toBe(sittingId);
});

const GRANTED = { granted: "yes", words: "The fault was ours." };

/** A sitting that these found not ready, and against which its trainee appeals. */
async function appealed(reviewers: readonly Viewer[], words = "Please look again.") {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  for (const one of reviewers) await mark(one, sittingId, false);
  expect(await appealSitting(viewer, sittingId, words)).toBe("appealed");
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
