import { beforeEach, describe, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import { viewCertificate } from "~/services/career/view-certificate.server";
import { answerAppeal } from "~/services/review/answer-appeal.server";
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
  expect(await appealSitting(viewer, sittingId, "Please look again.")).toBe(false);
  for (const trainer of [await colleague("trainer"), await colleague("trainer")]) await mark(trainer, sittingId, false);
  expect(await appealSitting(viewer, sittingId, " ")).toBe(false);
  const asked = await Promise.all([1, 2].map(() => appealSitting(viewer, sittingId, "Please look again.")));
  expect(asked.sort()).toEqual([false, true]);
  const [appeal] = (await viewReviews(leader)).appeals;
  const reviewId = appeal?.id ?? "";
  expect(await answerAppeal(viewer, reviewId, { granted: "yes", words: "Yes." })).toBe("unknown");
  const answered = await Promise.all([1, 2].map(() => answerAppeal(leader, reviewId, { granted: "yes", words: "Yes." })));
  expect(answered.sort()).toEqual(["answered", "late"]);
  expect((await log()).filter((what) => what.startsWith("appeal")).sort()).toEqual(["appeal-answered", "appealed"]);
  // Without the appeal, a week would have to pass.
  expect(await begunSitting(viewer)).not.toBe(sittingId);
});
