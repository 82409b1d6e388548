import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { nextAttempt } from "~/services/play/next-attempt.server";
import { playOn } from "~/services/play/play-on.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { solved, take } from "../../kit/scenario/credit";
import { begunSitting, colleague, furnishGate, GATE, playCase } from "../../kit/scenario/gate";

beforeEach(() => {
  keepClock(Date.now);
  furnishGate();
  useStore(memoryStore());
});

const at = <T>(many: number, ask: () => Promise<T>) => Promise.all(Array.from({ length: many }, ask));

test("a sitting, its attempt and a baseline that are asked for at once are one", async () => {
  const viewer = await colleague();
  const baselines = await at(5, () => beginSitting(viewer, GATE, "baseline"));
  expect(new Set(baselines.map((one) => JSON.stringify(one))).size).toBe(1);
  const first = await begunSitting(viewer);
  const again = await at(5, () => beginSitting(viewer, GATE, "gate"));
  expect(again).toEqual(again.map(() => ({ kind: "begun", sittingId: first })));
  const attempts = await at(5, () => nextAttempt(viewer, first));
  expect(new Set(attempts).size).toBe(1);
  expect(await store().sittings.of(viewer.subject)).toHaveLength(2);
  expect((await store().attempts.summaries({ subject: viewer.subject })).filter(({ head }) => head.mode === "gate")).toHaveLength(1);
  const log = await store().audit.newest(1_000);
  expect(log.filter(({ what }) => what.endsWith("-begun")).map(({ what }) => what)).toEqual(["sitting-begun", "baseline-begun"]);
});

test("the next try is another sitting, and its attempts are others", async () => {
  const viewer = await colleague();
  const first = await beginSitting(viewer, GATE, "baseline");
  const sittingId = first.kind === "begun" ? first.sittingId : "";
  const played = [await playCase(viewer, sittingId), await playCase(viewer, sittingId)];
  expect(await nextAttempt(viewer, sittingId)).toBeNull();
  const second = await beginSitting(viewer, GATE, "baseline");
  expect(second).not.toEqual(first);
  const next = await nextAttempt(viewer, second.kind === "begun" ? second.sittingId : "");
  expect(new Set([...played, next]).size).toBe(3);
});

test("an attempt that a kill kept from beginning begins when it is asked for again", async () => {
  const viewer = await colleague();
  const sittingId = await begunSitting(viewer);
  const kept = store();
  const begin = async () => {
    throw new Error("killed");
  };
  useStore({ ...kept, attempts: { ...kept.attempts, begin } });
  await expect(nextAttempt(viewer, sittingId)).rejects.toThrow("killed");
  const attemptId = (await kept.sittings.get(sittingId))?.items[0]?.attemptId;
  useStore(kept);
  expect(await store().attempts.get(attemptId ?? "")).toBeNull();
  expect(await nextAttempt(viewer, sittingId)).toBe(attemptId);
  expect((await store().attempts.get(attemptId ?? ""))?.head).toMatchObject({ sittingId, mode: "gate" });
});

test("what is played on from a turn is one attempt until something is played in it, and a copy that was cut short is finished", async () => {
  const viewer = await colleague();
  const from = await solved(viewer);
  const asked = await at(5, () => playOn(viewer, from, "3"));
  expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
  const [first] = asked;
  const id = first?.kind === "played-on" ? first.attemptId : "";
  expect((await store().attempts.get(id))?.log).toHaveLength(2);
  await take(viewer, id, "Solve half", 3);
  expect(await playOn(viewer, from, "3")).not.toEqual(first);
  // Cut short: the head and one of two turns are there.
  const { attempts } = store();
  const original = await attempts.get(from);
  if (!original) throw new Error("it is gone");
  const { sittingId: _, ...head } = original.head;
  await attempts.begin({ ...head, id: "cut-short", playedOnFrom: { attemptId: from, turn: 2 } });
  expect(await playOn(viewer, from, "2")).toEqual({ kind: "played-on", attemptId: "cut-short" });
  expect((await attempts.get("cut-short"))?.log.map(({ choice }) => choice)).toEqual(["sorry"]);
});

test("where somebody went another way in a copy that was cut short, the next is another attempt, and theirs stays as it is", async () => {
  const viewer = await colleague();
  const from = await solved(viewer);
  const original = await store().attempts.get(from);
  const { sittingId: _, ...head } = original?.head ?? expect.fail("it is gone");
  await store().attempts.begin({ ...head, id: "cut-short", playedOnFrom: { attemptId: from, turn: 3 } });
  await take(viewer, "cut-short", "Give a credit", 1, "40");
  const theirs = await store().attempts.get("cut-short");
  expect(theirs?.log).toHaveLength(1);
  expect(await playOn(viewer, from, "3")).not.toEqual({ kind: "played-on", attemptId: "cut-short" });
  expect(await store().attempts.get("cut-short")).toEqual(theirs);
});

test("where one of several was lost, the next is none of the others", async () => {
  const viewer = await colleague();
  const ids: string[] = [];
  const played: (string | null)[] = [];
  const sit = async () => {
    const begun = await beginSitting(viewer, GATE, "baseline");
    const id = begun.kind === "begun" ? begun.sittingId : "";
    ids.push(id);
    played.push(await playCase(viewer, id), await playCase(viewer, id));
  };
  for (const lost of [0, 2]) {
    while (ids.length < lost + 2) await sit();
    // As a file that could not be read is: set aside.
    await store().sittings.change(ids[lost] ?? "", () => null);
    await sit();
  }
  // The last one took the id of the one that was lost before it, and none of its attempts.
  expect(new Set(ids.slice(0, -1)).size).toBe(ids.length - 1);
  expect(new Set(played).size).toBe(played.length);
});
