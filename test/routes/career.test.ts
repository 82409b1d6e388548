import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import * as appeal from "~/routes/appeals.$reviewId";
import * as career from "~/routes/career";
import * as sitting from "~/routes/sittings.$sittingId";
import { reviewIdOf } from "~/services/review/review-id.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { visit } from "../kit/e2e/visit";
import { begunSitting, colleague, furnishGate, GATE, mark, passedSitting } from "../kit/scenario/gate";

beforeEach(() => {
  keepClock(Date.now);
  furnishGate();
  useStore(memoryStore());
});

test("a form of the career page begins a gate or a baseline, and nothing else", async () => {
  const viewer = await colleague();
  for (const kind of ["", "Gate", "gates", "__proto__"])
    expect((await visit(career.action, "/career", { viewer, form: { gate: GATE, kind } })).status, kind).toBe(400);
  expect(await store().sittings.of(viewer.subject)).toEqual([]);
  const begun = await visit(career.action, "/career", { viewer, form: { gate: GATE, kind: "baseline" } });
  expect(begun).toMatchObject({ status: 303, location: expect.stringMatching(/^\/sittings\//) });
  expect((await visit(career.action, "/career", { viewer, form: { gate: "no-such", kind: "gate" } })).status).toBe(404);
});

test("a form of a sitting asks for the next case or appeals, and nothing else", async () => {
  const viewer = await colleague();
  const sittingId = await begunSitting(viewer);
  const at = { viewer, params: { sittingId } };
  for (const intent of ["", "begin", "constructor"])
    expect((await visit(sitting.action, `/sittings/${sittingId}`, { ...at, form: { intent } })).status, intent).toBe(400);
  expect((await store().sittings.get(sittingId))?.items.map(({ attemptId }) => attemptId)).toEqual([null, null]);
  const next = await visit(sitting.action, `/sittings/${sittingId}`, { ...at, form: { intent: "next" } });
  expect(next).toMatchObject({ status: 303, location: expect.stringMatching(/^\/attempts\//) });
  const other = { viewer: await colleague(), params: { sittingId } };
  expect((await visit(sitting.action, `/sittings/${sittingId}`, { ...other, form: { intent: "next" } })).status).toBe(404);
});

test("an appeal is granted or not, and nothing else", async () => {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  for (const trainer of [await colleague("trainer"), await colleague("trainer")]) await mark(trainer, sittingId, false);
  const form = { intent: "appeal", words: "Please look again." };
  expect((await visit(sitting.action, `/sittings/${sittingId}`, { viewer, params: { sittingId }, form })).status).toBe(303);
  const leader = await colleague("leader");
  const reviewId = reviewIdOf(sittingId);
  const answer = (granted: string, words = "We did.") =>
    visit(appeal.action, `/appeals/${reviewId}`, { viewer: leader, params: { reviewId }, form: { words, granted } });
  for (const granted of ["", "maybe", "YES"]) expect((await answer(granted)).status, granted).toBe(400);
  for (const words of [" ", "a".repeat(2001)])
    expect(await answer("no", words)).toMatchObject({ status: 422, data: { problem: "no-words", given: words } });
  expect((await store().sittings.get(sittingId))?.appeal?.answer).toBeNull();
  expect((await answer("no")).status).toBe(303);
  expect((await store().sittings.get(sittingId))?.appeal?.answer?.granted).toBe(false);
  expect(await answer("yes", "I would.")).toMatchObject({ status: 409, data: { problem: "late", given: "I would." } });
});

test("an appeal that is too long is not cut, but comes back whole; lines in it count as they were typed", async () => {
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  for (const trainer of [await colleague("trainer"), await colleague("trainer")]) await mark(trainer, sittingId, false);
  const ask = (words: string) =>
    visit(sitting.action, `/sittings/${sittingId}`, { viewer, params: { sittingId }, form: { intent: "appeal", words } });
  const [most, more] = [`${"a\n".repeat(999)}ab`, "a".repeat(2001)];
  expect(await ask(more)).toMatchObject({ status: 422, data: { problem: "appeal", given: more } });
  // A browser sends two characters for each line break.
  expect((await ask(most.replaceAll("\n", "\r\n"))).status).toBe(303);
  expect((await store().sittings.get(sittingId))?.appeal?.words).toBe(most);
});
