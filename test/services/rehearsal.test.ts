import { beforeEach, describe, expect, test, vi } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import type { ChoiceView } from "~/engine/show/view";
import { keepSettings } from "~/process/settings.server";
import { viewAttemptDebrief } from "~/services/debrief/view-debrief.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { viewBriefing } from "~/services/home/view-briefing.server";
import { viewHistory } from "~/services/home/view-history.server";
import { viewHome } from "~/services/home/view-home.server";
import { viewLibrary } from "~/services/home/view-library.server";
import { checkData } from "~/services/operate/check-data.server";
import { reflect } from "~/services/play/reflect.server";
import { startAttempt } from "~/services/play/start-attempt.server";
import { takeChoice } from "~/services/play/take-choice.server";
import { viewDesk } from "~/services/play/view-desk.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { creditCase, scenarioFolder } from "../kit/scenario/folder";

const LOCALE = "en";
const id = "credit-case";
const sessionSecret = "a secret of thirty-two characters";

function furnish(scenarios: Record<string, string> = { [id]: creditCase() }) {
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder(scenarios), sessionSecret });
}

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

async function person(name = "Ada", level = "css1"): Promise<string> {
  const joined = await joinAsGuest({ name, level });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  // Kept under one name in both places, as the first guests were: what is tested here does not depend on it.
  await store().people.change(joined.viewer.personId, (kept) => kept && { ...kept, subject: toSubjectId(kept.id) });
  return joined.viewer.personId;
}

async function begun(personId: string, mode = "solo", scenarioId = id): Promise<string> {
  const started = await startAttempt(personId, { scenarioId, mode, seed: 7 });
  if ("problem" in started) throw new Error(started.problem);
  return started.attemptId;
}

async function choices(personId: string, attemptId: string): Promise<ChoiceView[]> {
  return (await viewDesk(personId, attemptId, { hint: false, locale: LOCALE }))?.view.choices ?? [];
}

/** Takes the choice of these words or label, as the turn that the page showed. */
async function take(personId: string, attemptId: string, what: string, turn: number | string, amount: string | null = null) {
  const found = (await choices(personId, attemptId)).find(({ label, words }) => label === what || words === what);
  return takeChoice(personId, attemptId, { choice: found?.token ?? what, amount, turn: String(turn) }, LOCALE);
}

describe("join", () => {
  test.each([
    [{ name: "", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: " \u2028\t ", level: "css1" }, [{ field: "name", code: "missing" }]],
    [{ name: "a".repeat(81), level: "css1" }, [{ field: "name", code: "too-long" }]],
    [{ name: "Ada", level: "boss" }, [{ field: "level", code: "unknown" }]],
    [
      { name: "", level: "" },
      [
        { field: "name", code: "missing" },
        { field: "level", code: "unknown" },
      ],
    ],
  ])("%j has problems, all at once", async (form, problems) => {
    expect(await joinAsGuest(form)).toEqual({ problems });
  });

  test("eighty letters are eighty letters in any script, and lines are no part of a name", async () => {
    expect(await joinAsGuest({ name: "😀".repeat(80), level: "css2" })).toHaveProperty("viewer");
    const personId = await person("  Zoë\nRivers ");
    expect((await viewHome(personId, LOCALE)).person).toEqual({ name: "Zoë Rivers", level: "css1" });
  });
});

describe("start", () => {
  test.each([
    [{ scenarioId: "no-such", mode: "solo" }, "unknown-scenario"],
    [{ scenarioId: "__proto__", mode: "solo" }, "unknown-scenario"],
    [{ scenarioId: id, mode: "gate" }, "unknown-mode"],
    [{ scenarioId: id, mode: "solo", seed: "-1" }, "bad-seed"],
    [{ scenarioId: id, mode: "solo", seed: "1000000" }, "bad-seed"],
    [{ scenarioId: id, mode: "solo", seed: "1.5" }, "bad-seed"],
    [{ scenarioId: id, mode: "solo", seed: "x" }, "bad-seed"],
  ])("%j: %s", async (form, problem) => {
    expect(await startAttempt(await person(), form)).toEqual({ problem });
  });

  test("what opens at a higher level is locked", async () => {
    furnish({ [id]: creditCase({ levels: ["css2"] }) });
    const personId = await person();
    expect(await startAttempt(personId, { scenarioId: id, mode: "solo" })).toEqual({ problem: "locked" });
    expect(await viewBriefing(personId, id, LOCALE)).toBeNull();
    expect((await viewLibrary(personId, LOCALE)).cards).toMatchObject([{ id, locked: { opensAt: "css2" } }]);
    expect(await startAttempt(await person("Mina", "senior"), { scenarioId: id, mode: "solo" })).toHaveProperty("attemptId");
  });

  test("a briefing and the attempt of its seed agree", async () => {
    const personId = await person();
    const briefing = await viewBriefing(personId, id, LOCALE, 7);
    const attemptId = await begun(personId);
    const desk = await viewDesk(personId, attemptId, { hint: false, locale: LOCALE });
    expect(desk?.view.limits).toEqual(briefing?.limits);
    expect(desk?.view.customer).toEqual(briefing?.customer);
    expect(desk?.attempt.seed).toBe(7);
  });
});

describe("a turn", () => {
  test("is taken, stored and shown", async () => {
    const personId = await person();
    const attemptId = await begun(personId);
    expect(await take(personId, attemptId, "I'm sorry.", 1)).toEqual({ kind: "taken", ended: false });
    expect(await take(personId, attemptId, "Give a credit", 2, "$40")).toEqual({ kind: "taken", ended: false });
    expect((await store().attempts.get(attemptId))?.log).toEqual([
      { choice: "sorry", at: expect.any(String) },
      { choice: "credit", amount: 4000, at: expect.any(String) },
    ]);
    const desk = await viewDesk(personId, attemptId, { hint: false, locale: LOCALE });
    expect(desk?.view).toMatchObject({ turns: 2, limits: { authority: [{ given: 4000, most: 5000, left: 1000 }] } });
  });

  test("of a page that is no longer the last is stale", async () => {
    const personId = await person();
    const attemptId = await begun(personId);
    await take(personId, attemptId, "I'm sorry.", 1);
    expect(await take(personId, attemptId, "Give a credit", 1, "40")).toEqual({ kind: "stale" });
    expect(await take(personId, attemptId, "Give a credit", 3, "40")).toEqual({ kind: "stale" });
    expect((await store().attempts.get(attemptId))?.log.length).toBe(1);
  });

  test("that is sent twice at once is taken once", async () => {
    const personId = await person();
    const attemptId = await begun(personId);
    const [credit] = (await choices(personId, attemptId)).filter(({ label }) => label === "Give a credit");
    const form = { choice: credit?.token ?? "", amount: "40", turn: "1" };
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeChoice(personId, attemptId, form, LOCALE)));
    expect(taken.filter(({ kind }) => kind === "taken").length).toBe(1);
    expect(taken.filter(({ kind }) => kind === "stale").length).toBe(7);
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
    const personId = await person();
    const attemptId = await begun(personId);
    expect(await take(personId, attemptId, "I'm sorry.", turn)).toMatchObject({ kind: "problem", code });
  });

  test("with a token of another attempt, a name of the file, or nonsense is not offered", async () => {
    const personId = await person();
    const [attemptId, other] = [await begun(personId), await begun(personId)];
    const [foreign] = await choices(personId, other);
    for (const choice of [foreign?.token ?? "", "sorry", "REFUSED", "__proto__", ""])
      expect(await takeChoice(personId, attemptId, { choice, amount: null, turn: "1" }, LOCALE)).toMatchObject({
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
    const personId = await person();
    const attemptId = await begun(personId);
    expect(await take(personId, attemptId, "Give a credit", 1, amount)).toEqual({
      kind: "problem",
      token: expect.any(String),
      code,
      most: 900_000,
      typed: amount ?? "",
    });
    expect((await store().attempts.get(attemptId))?.log).toEqual([]);
  });

  test("over the limit is refused without a trace in coached mode, and a turn in solo", async () => {
    const personId = await person();
    const coached = await begun(personId, "coached");
    expect(await take(personId, coached, "Give a credit", 1, "50.01")).toMatchObject({
      kind: "refused",
      refused: { code: "over-authority", titles: ["Account credit"], most: 5000, approver: "team lead" },
    });
    expect((await store().attempts.get(coached))?.log).toEqual([]);
    const solo = await begun(personId);
    expect(await take(personId, solo, "Give a credit", 1, "50.01")).toEqual({ kind: "taken", ended: false });
    const desk = await viewDesk(personId, solo, { hint: true, locale: LOCALE });
    expect(desk?.view.conversation).toContainEqual(expect.objectContaining({ by: "you", refused: expect.objectContaining({ given: 0 }) }));
    expect(desk?.view).toMatchObject({ hint: null, hasHint: false, clock: { minutes: 1 } });
  });

  test("of somebody else's attempt is unknown, whatever is asked of it", async () => {
    const attemptId = await begun(await person());
    const other = await person("Mina");
    expect(await take(other, attemptId, "I'm sorry.", 1)).toEqual({ kind: "unknown" });
    expect(await viewDesk(other, attemptId, { hint: false, locale: LOCALE })).toBeNull();
    expect(await reflect(other, attemptId, { plus: "", delta: "" })).toEqual({ kind: "unknown" });
    expect(await viewAttemptDebrief(other, attemptId, LOCALE)).toEqual({ kind: "unknown" });
    expect(await takeChoice(other, "no-such", { choice: "", amount: null, turn: "1" }, LOCALE)).toEqual({ kind: "unknown" });
  });
});

describe("an ending", () => {
  async function ended() {
    const personId = await person();
    const attemptId = await begun(personId);
    await take(personId, attemptId, "I'm sorry.", 1);
    await take(personId, attemptId, "Give a credit", 2, "40");
    expect(await take(personId, attemptId, "Solve it", 3)).toEqual({ kind: "taken", ended: true });
    return { personId, attemptId };
  }

  test("seals the score", async () => {
    const { personId, attemptId } = await ended();
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
      at: stored?.log[2]?.at,
    });
    expect(await checkData()).toEqual({ attempts: 1, sealed: 1, disagreements: [], damages: [] });
    expect(await take(personId, attemptId, "sorry", 4)).toMatchObject({ kind: "problem", code: "ended" });
  });

  test("is told after the trainee has looked back", async () => {
    const { personId, attemptId } = await ended();
    expect(await viewAttemptDebrief(personId, attemptId, LOCALE)).toEqual({
      kind: "reflect-first",
      title: "The credit",
      customerName: "Ada",
    });
    expect(await reflect(personId, attemptId, { plus: "x".repeat(2001), delta: "" })).toEqual({ kind: "problem", code: "too-long" });
    expect(await reflect(personId, attemptId, { plus: " I asked. ", delta: "" })).toEqual({ kind: "kept" });
    expect(await viewAttemptDebrief(personId, attemptId, LOCALE)).toMatchObject({
      kind: "debrief",
      reflection: { plus: "I asked.", delta: "" },
      debrief: { customer: { needs: "More help" }, score: { total: 100 }, turns: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    });
  });

  test("is not told, and not looked back on, before it came", async () => {
    const personId = await person();
    const attemptId = await begun(personId);
    expect(await viewAttemptDebrief(personId, attemptId, LOCALE)).toEqual({ kind: "not-ended" });
    expect(await reflect(personId, attemptId, { plus: "", delta: "" })).toEqual({ kind: "not-ended" });
  });

  test("stands in history, home and library; what is under way stands apart", async () => {
    const { personId, attemptId } = await ended();
    const open = await begun(personId, "coached");
    expect((await viewHistory(personId, LOCALE)).attempts.map((card) => [card.id, card.turns, card.seal?.total ?? null])).toEqual(
      expect.arrayContaining([
        [attemptId, 3, 100],
        [open, 0, null],
      ]),
    );
    expect(await viewHome(personId, LOCALE)).toMatchObject({
      continue: [{ id: open }],
      recent: [{ id: attemptId }],
      next: { card: { id, plays: 2, best: { total: 100, passed: true } }, reason: "again" },
    });
    expect((await viewHistory(await person("Mina"), LOCALE)).attempts).toEqual([]);
  });
});

test("an attempt is played to its end by the versions that it began with", async () => {
  const personId = await person();
  const attemptId = await begun(personId);
  await take(personId, attemptId, "I'm sorry.", 1);
  const before = await viewDesk(personId, attemptId, { hint: false, locale: LOCALE });

  furnish({
    [id]: creditCase({ title: "Another title", par: 99, authority: { credit: { title: "Account credit", grant: { css1: 0 } } } }),
  });
  vi.resetModules();
  const later = {
    ...(await import("~/services/play/view-desk.server")),
    ...(await import("~/services/play/take-choice.server")),
    ...(await import("~/services/operate/check-data.server")),
  };
  const after = await later.viewDesk(personId, attemptId, { hint: false, locale: LOCALE });
  expect(after).toEqual(before);
  const credit = after?.view.choices.find(({ label }) => label === "Give a credit");
  const solve = after?.view.choices.find(({ label }) => label === "Solve it");
  await later.takeChoice(personId, attemptId, { choice: credit?.token ?? "", amount: "40", turn: "2" }, LOCALE);
  await later.takeChoice(personId, attemptId, { choice: solve?.token ?? "", amount: null, turn: "3" }, LOCALE);
  expect((await store().attempts.get(attemptId))?.seal).toMatchObject({ ending: "solved", total: 100 });

  furnish({});
  vi.resetModules();
  const gone = { ...(await import("~/services/play/view-desk.server")), ...(await import("~/services/operate/check-data.server")) };
  expect((await gone.viewDesk(personId, attemptId, { hint: false, locale: LOCALE }))?.view.title).toBe("The credit");
  expect(await gone.checkData()).toMatchObject({ sealed: 1, disagreements: [] });
});

describe("checking the data", () => {
  test("tells every number that a replay disagrees with", async () => {
    const personId = await person();
    const attemptId = await begun(personId);
    const { head } = (await store().attempts.get(attemptId)) ?? {};
    if (!head) throw new Error("no attempt");
    const at = "2026-11-02T09:00:00.000Z";
    const copy = async (name: string, log: { choice: string; amount?: number }[], seal?: object) => {
      await store().attempts.begin({ ...head, id: name });
      for (const [index, entry] of log.entries())
        await store().attempts.append(
          name,
          index + 1,
          { ...entry, at },
          index === log.length - 1 && seal
            ? {
                ending: "solved",
                outcome: 80,
                empathy: 0,
                empowerment: null,
                total: 0,
                passed: false,
                faults: [],
                csat: 3,
                effort: 3,
                at,
                ...seal,
              }
            : undefined,
        );
    };
    await copy("sound", [{ choice: "solve" }], {});
    await copy("altered", [{ choice: "solve" }], { total: 99.9, passed: true });
    await copy("cleared", [{ choice: "solve" }], { faults: ["insult"] });
    await copy("unplayable", [{ choice: "no-such" }]);
    await copy("unsealed", [{ choice: "solve" }]);
    await copy("too-soon", [{ choice: "sorry" }], {});
    const { attempts, sealed, disagreements } = await checkData();
    expect([attempts, sealed]).toEqual([7, 3]);
    const told = disagreements.map(({ attemptId: name, message }) => `${name}: ${message}`);
    expect(told).toEqual([
      "altered: sealed total 99.9, replayed 0",
      "altered: sealed passed true, replayed false",
      "cleared: sealed faults [insult], replayed []",
      "unplayable: turn 1, `no-such`, cannot be played: not-offered",
      "unsealed: ends at `solved`, and is not sealed",
      "too-soon: is sealed, and its replay stands at `talk`",
    ]);
  });
});
