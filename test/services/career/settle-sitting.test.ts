import { beforeEach, describe, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { openSitting } from "~/services/career/open-sitting.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { viewCareer } from "~/services/career/view-career.server";
import { viewSitting } from "~/services/career/view-sitting.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { viewReviews } from "~/services/review/view-reviews.server";
import type { Sitting } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { take } from "../../kit/scenario/credit";
import { begunSitting, colleague, furnishGate, passedSitting, playCase } from "../../kit/scenario/gate";

const HOUR = 3_600_000;
let clock = Date.UTC(2026, 10, 2, 9);

beforeEach(() => {
  clock = Date.UTC(2026, 10, 2, 9);
  keepClock(() => clock);
  furnishGate();
  useStore(memoryStore());
});

async function stored(id: string): Promise<Sitting> {
  const sitting = await store().sittings.get(id);
  if (!sitting) throw new Error("it is gone");
  return sitting;
}

async function audited(what: string): Promise<number> {
  return (await store().audit.newest(1_000)).filter((entry) => entry.what === what).length;
}

test("a sitting that nobody looks at is decided with its last turn, and waits for reviewers", async () => {
  const viewer = await colleague();
  const id = await passedSitting(viewer);
  expect(await stored(id)).toMatchObject({ passed: true, endedAt: new Date(clock).toISOString(), signedOff: null });
  expect((await viewReviews(await colleague("trainer"))).waiting).toMatchObject([{ id: reviewIdOf(id) }]);
  expect(await audited("sitting-ended")).toBe(1);
});

test("each case is counted as it ends", async () => {
  const viewer = await colleague();
  const id = await begunSitting(viewer);
  await playCase(viewer, id);
  expect((await stored(id)).items.map(({ result }) => result)).toEqual([{ passed: true, faults: [] }, null]);
  expect((await stored(id)).endedAt).toBeNull();
});

describe("a case that was left for more than three hours", () => {
  async function left() {
    const viewer = await colleague();
    const id = await begunSitting(viewer);
    await playCase(viewer, id);
    const attemptId = (await nextAttempt(viewer, id)) ?? "";
    const over = new Date(clock + 3 * HOUR).toISOString();
    clock += 4 * HOUR;
    return { viewer, id, attemptId, over };
  }

  test("is not passed for whoever looks, before anything is written", async () => {
    const { viewer, id, over } = await left();
    const before = await stored(id);
    expect(await viewSitting(viewer, id, "en")).toMatchObject({
      state: "not-passed",
      endedAt: over,
      decision: { passed: false, passes: 1 },
    });
    expect((await viewCareer(viewer)).sittings).toMatchObject([{ id, state: "not-passed", done: 2, endedAt: over }]);
    expect(await stored(id)).toEqual(before);
    expect(before.endedAt).toBeNull();
  });

  test("ends the sitting with the sweep, once, at the instant when its time ran out", async () => {
    const { viewer, id, over } = await left();
    const seen = await openSitting(viewer, id);
    await Promise.all([settleOverdue(), settleOverdue()]);
    expect(await stored(id)).toMatchObject({ endedAt: over, passed: false });
    expect(await stored(id)).toEqual(seen);
    expect(await audited("sitting-ended")).toBe(1);
  });

  test("takes no more choices, and asking for the next case ends the sitting", async () => {
    const { viewer, id, attemptId, over } = await left();
    expect(await take(viewer, attemptId, "I'm sorry.", 1)).toEqual({ kind: "stale" });
    expect(await nextAttempt(viewer, id)).toBeNull();
    expect((await stored(id)).endedAt).toBe(over);
  });
});

test("what a kill parted from its seal is settled when the program starts, as of its last turn", async () => {
  const viewer = await colleague();
  const id = await begunSitting(viewer);
  const before = await stored(id);
  await playCase(viewer, id);
  await playCase(viewer, id);
  const { items, endedAt } = await stored(id);
  // As if the process had been killed after the last seal: the attempts are there, the sitting knows nothing of how they ended.
  await store().sittings.put({ ...before, items: items.map((item) => ({ ...item, result: null })) });
  clock += 24 * HOUR;
  await settleOverdue();
  expect(await stored(id)).toMatchObject({ endedAt, passed: true });
});

test("a sitting whose rules cannot be read keeps no other from being settled, and is told of", async () => {
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) {
    const viewer = await colleague();
    ids.push(await begunSitting(viewer));
    for (const _case of [1, 2]) await nextAttempt(viewer, ids.at(-1) ?? "");
    await playCase(viewer, ids.at(-1) ?? "");
    await nextAttempt(viewer, ids.at(-1) ?? "");
    clock += 1;
  }
  await store().versions.put({ hash: "newer", kind: "career", id: "newer", content: { format: 99 } });
  await store().sittings.change(ids[0] ?? "", (sitting) => sitting && { ...sitting, rules: "newer" });
  clock += 4 * HOUR;
  await expect(settleOverdue()).rejects.toThrow("the version newer cannot be read");
  expect(await Promise.all(ids.map(async (id) => (await stored(id)).passed))).toEqual([null, false, false]);
});
