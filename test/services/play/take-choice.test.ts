import { beforeEach, describe, expect, test, vi } from "vitest";
import { replay } from "~/engine/play/replay";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { reflect } from "~/services/play/reflect.server";
import { replayAttempt } from "~/services/play/replay-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { begun, CREDIT, choices, furnish, LOCALE, newcomer, take } from "../../kit/scenario/credit";
import { creditCase } from "../../kit/scenario/folder";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

describe("a turn", () => {
  test("is taken, stored and shown", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    expect(await take(viewer, attemptId, "I'm sorry.", 1)).toEqual({ kind: "taken", ended: false, opened: false });
    expect(await take(viewer, attemptId, "Give a credit", 2, "$40")).toEqual({ kind: "taken", ended: false, opened: false });
    expect((await store().attempts.get(attemptId))?.log).toEqual([
      { choice: "sorry", at: expect.any(String) },
      { choice: "credit", amount: 4000, at: expect.any(String) },
    ]);
    const desk = await viewDesk(viewer, attemptId, { hint: false, locale: LOCALE });
    expect(desk?.view).toMatchObject({ turns: 2, limits: { authority: [{ given: 4000, most: 5000, left: 1000 }] } });
  });

  test("that was just taken is remembered as the log would be replayed, a refusal too", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    await take(viewer, attemptId, "I'm sorry.", 1);
    await take(viewer, attemptId, "Give a credit", 2, "$40");
    await take(viewer, attemptId, "Give a credit", 3, "$900");
    const stored = await store().attempts.get(attemptId);
    if (!stored) throw new Error("the attempt is gone");
    const { played, rules } = await replayAttempt(stored, LOCALE);
    expect(played).toEqual(replay(rules, stored.head.facts, stored.head.mode, stored.log));
    expect(played.turns.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, "over-authority"]);
    // Both requests asked for the same turns, so the last one was not played again.
    expect((await replayAttempt(stored, LOCALE)).played.turns[2]).toBe(played.turns[2]);
  });

  test("of a page that is no longer the last is stale", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    await take(viewer, attemptId, "I'm sorry.", 1);
    expect(await take(viewer, attemptId, "Give a credit", 1, "40")).toEqual({ kind: "stale" });
    expect(await take(viewer, attemptId, "Give a credit", 3, "40")).toEqual({ kind: "stale" });
    expect((await store().attempts.get(attemptId))?.log.length).toBe(1);
  });

  test("that is sent twice at once is taken once", async () => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    const [credit] = (await choices(viewer, attemptId)).filter(({ label }) => label === "Give a credit");
    const form = { choice: credit?.token ?? "", amount: "40", turn: "1" };
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeChoice(viewer, attemptId, form, LOCALE)));
    expect(taken).toEqual(taken.map(() => ({ kind: "taken", ended: false, opened: false })));
    expect(await takeChoice(viewer, attemptId, { ...form, amount: "$40.00" }, LOCALE)).toEqual({
      kind: "taken",
      ended: false,
      opened: false,
    });
    expect(await takeChoice(viewer, attemptId, { ...form, amount: "41" }, LOCALE)).toEqual({ kind: "stale" });
    expect((await store().attempts.get(attemptId))?.log.length).toBe(1);
  });

  test.each([
    ["0", "bad-turn"],
    ["", "bad-turn"],
    ["-1", "bad-turn"],
    ["1e3", "bad-turn"],
    ["one", "bad-turn"],
    ["9999999", "bad-turn"],
  ])("numbered %j is %s", async (turn, code) => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    expect(await take(viewer, attemptId, "I'm sorry.", turn)).toMatchObject({ kind: "problem", code });
  });

  test("with a token of another attempt, a name of the file, or nonsense is not offered", async () => {
    const viewer = await newcomer();
    const [attemptId, other] = [await begun(viewer), await begun(viewer, "coached")];
    const [foreign] = await choices(viewer, other);
    for (const choice of [foreign?.token ?? "", "sorry", "REFUSED", "__proto__", ""])
      expect(await takeChoice(viewer, attemptId, { choice, amount: null, turn: "1" }, LOCALE)).toMatchObject({
        kind: "problem",
        code: "not-offered",
      });
    expect((await store().attempts.get(attemptId))?.log).toEqual([]);
  });

  test.each([
    [null, "amount-missing"],
    ["", "amount-missing"],
    ["-5", "amount-invalid"],
    ["0", "amount-invalid"],
    ["1e3", "amount-invalid"],
    ["4.005", "amount-invalid"],
    ["9000.01", "amount-invalid"],
    ["99999999999999999", "amount-invalid"],
  ])("that gives %j has its problem, with what was typed", async (amount, code) => {
    const viewer = await newcomer();
    const attemptId = await begun(viewer);
    expect(await take(viewer, attemptId, "Give a credit", 1, amount)).toEqual({
      kind: "problem",
      token: expect.any(String),
      code,
      most: 900_000,
      typed: amount ?? "",
    });
    expect((await store().attempts.get(attemptId))?.log).toEqual([]);
  });

  test("over the limit is refused without a trace in coached mode, and a turn in solo", async () => {
    const viewer = await newcomer();
    const coached = await begun(viewer, "coached");
    expect(await take(viewer, coached, "Give a credit", 1, "50.01")).toMatchObject({
      kind: "refused",
      refused: { code: "over-authority", titles: ["Account credit"], most: 5000, approver: "team lead" },
    });
    expect((await store().attempts.get(coached))?.log).toEqual([]);
    const solo = await begun(viewer);
    expect(await take(viewer, solo, "Give a credit", 1, "50.01")).toEqual({ kind: "taken", ended: false, opened: false });
    const desk = await viewDesk(viewer, solo, { hint: true, locale: LOCALE });
    expect(desk?.view.conversation).toContainEqual(expect.objectContaining({ by: "you", refused: expect.objectContaining({ given: 0 }) }));
    expect(desk?.view).toMatchObject({ hint: null, hasHint: false, clock: { minutes: 1 } });
  });

  test("of somebody else's attempt is unknown, whatever is asked of it", async () => {
    const attemptId = await begun(await newcomer());
    const other = await newcomer("Mina");
    expect(await take(other, attemptId, "I'm sorry.", 1)).toEqual({ kind: "unknown" });
    expect(await viewDesk(other, attemptId, { hint: false, locale: LOCALE })).toBeNull();
    expect(await reflect(other, attemptId, { plus: "", delta: "" })).toEqual({ kind: "unknown" });
    expect(await viewAttemptDebrief(other, attemptId, LOCALE)).toEqual({ kind: "unknown" });
    expect(await takeChoice(other, "no-such", { choice: "", amount: null, turn: "1" }, LOCALE)).toEqual({ kind: "unknown" });
  });
});

test("an attempt is played to its end by the versions that it began with", async () => {
  const viewer = await newcomer();
  const attemptId = await begun(viewer);
  await take(viewer, attemptId, "I'm sorry.", 1);
  const before = await viewDesk(viewer, attemptId, { hint: false, locale: LOCALE });

  furnish({
    [CREDIT]: creditCase({ title: "Another title", par: 99, authority: { credit: { title: "Account credit", grant: { css1: 0 } } } }),
  });
  vi.resetModules();
  const later = {
    ...(await import("~/services/play/view-desk.server")),
    ...(await import("~/services/play/take-choice.server")),
    ...(await import("~/services/operate/check-data.server")),
  };
  const after = await later.viewDesk(viewer, attemptId, { hint: false, locale: LOCALE });
  expect(after).toEqual(before);
  const credit = after?.view.choices.find(({ label }) => label === "Give a credit");
  const solve = after?.view.choices.find(({ label }) => label === "Solve it");
  await later.takeChoice(viewer, attemptId, { choice: credit?.token ?? "", amount: "40", turn: "2" }, LOCALE);
  await later.takeChoice(viewer, attemptId, { choice: solve?.token ?? "", amount: null, turn: "3" }, LOCALE);
  expect((await store().attempts.get(attemptId))?.seal).toMatchObject({ ending: "solved", total: 100 });

  furnish({});
  vi.resetModules();
  const gone = { ...(await import("~/services/play/view-desk.server")), ...(await import("~/services/operate/check-data.server")) };
  expect((await gone.viewDesk(viewer, attemptId, { hint: false, locale: LOCALE }))?.view.title).toBe("The credit");
  expect(await gone.checkData()).toMatchObject({ sealed: 1, disagreements: [] });
});
