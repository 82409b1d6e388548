import { beforeEach, describe, expect, test } from "vitest";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { checkData } from "~/services/operate/check-data.server";
import { reflect } from "~/services/play/reflect.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, furnish, LOCALE, newcomer, solved, take } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("an ending", () => {
  test("seals the score", async () => {
    const viewer = await newcomer();
    const attemptId = await solved(viewer);
    const stored = await store().attempts.get(attemptId);
    expect(stored?.seal).toEqual({
      ending: "solved",
      outcome: 100,
      empathy: 100,
      empowerment: null,
      total: 100,
      passed: true,
      faults: [],
      csat: 3,
      effort: 3,
      formula: 2,
      at: stored?.log[2]?.at,
    });
    expect(await checkData()).toEqual({ attempts: 1, sealed: 1, formulas: [2], disagreements: [], damages: [], strayLevels: [] });
    expect(await take(viewer, attemptId, "sorry", 4)).toMatchObject({ kind: "problem", code: "ended" });
  });

  test("is told after the trainee has looked back", async () => {
    const viewer = await newcomer();
    const attemptId = await solved(viewer);
    expect(await viewAttemptDebrief(viewer, attemptId, LOCALE)).toEqual({
      kind: "reflect-first",
      title: "The credit",
      customerName: "Ada",
    });
    expect(await reflect(viewer, attemptId, { plus: "x".repeat(2001), delta: "" })).toEqual({ kind: "problem", code: "too-long" });
    expect(await reflect(viewer, attemptId, { plus: " I asked. ", delta: "" })).toEqual({ kind: "kept" });
    expect(await viewAttemptDebrief(viewer, attemptId, LOCALE)).toMatchObject({
      kind: "debrief",
      name: viewer.name,
      reflection: { plus: "I asked.", delta: "" },
      debrief: { customer: { needs: "More help" }, score: { total: 100 }, turns: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    });
  });

  test("is not told, and not looked back on, before it came", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    expect(await viewAttemptDebrief(viewer, attemptId, LOCALE)).toEqual({ kind: "not-ended" });
    expect(await reflect(viewer, attemptId, { plus: "", delta: "" })).toEqual({ kind: "not-ended" });
  });
});
