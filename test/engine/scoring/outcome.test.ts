import { describe, expect, test } from "vitest";
import type { Scenario } from "~/engine/scenario/schema";
import { firstModel } from "../../kit/scenario/limits";
import { type ScenarioInput, scoreOf as scored, small } from "../../kit/scenario/small";

const scoreOf = (scenario: Scenario, choices: readonly string[]) => scored(scenario, choices, { model: firstModel });

const met = (scenario: Scenario, choices: readonly string[]) =>
  Object.fromEntries(scoreOf(scenario, choices).outcome.parts.map(({ name, met }) => [name, met]));
const part = (scenario: Scenario, choices: readonly string[], name: string) =>
  scoreOf(scenario, choices).outcome.parts.find((found) => found.name === name);

describe("need", () => {
  test.each([
    ["solve", 1, 100, null],
    ["half", 0.5, 65, 65],
    ["lose", 0, 40, 40],
  ])("%s: N is %d, O is %d", (choice, need, outcome, cap) => {
    const { score, parts, cap: found } = scoreOf(small(), [choice]).outcome;
    expect(parts[0]).toMatchObject({ name: "need", met: need, points: 45 * need, of: 45, because: [{ turn: 1 }] });
    expect(score).toBe(outcome);
    expect(found?.at ?? null).toBe(cap);
  });

  test("a cap that does not hold the score down is not told", () => {
    const slow = small({ wait: { kind: "open", label: "Wait", minutes: 100 } }, { fair: [{ lo: 100, hi: 100 }] });
    // N 0, D 0, P 0, A 1: 15 points, under the cap of 40
    expect(scoreOf(slow, ["wait", "lose"]).outcome).toMatchObject({ score: 15, cap: null });
  });
});

describe("remedy", () => {
  const banded = (lo: number, hi: number) =>
    small(
      { credit: { kind: "give", label: "Credit", gives: { authority: "credit" } } },
      { authority: { credit: { title: "Credit", grant: { css1: 9000 } } }, fair: [{ lo, hi }] },
    );
  const share = (scenario: Scenario, remedy: number) => met(scenario, [...(remedy > 0 ? [`credit=${remedy}`] : []), "solve"]).remedy;
  test.each([
    [0, 0],
    [500, 0.5],
    [999, 0.999],
    [1000, 1],
    [1500, 1],
    [2000, 1],
    [2001, 0.9995],
    [3000, 0.5],
    [4000, 0],
    [9000, 0],
  ])("%d against 1000 to 2000 is %d", (remedy, wanted) => {
    expect(share(banded(1000, 2000), remedy)).toBeCloseTo(wanted, 12);
  });
  test("none is due where hi is 0", () => {
    expect([0, 1, 5000].map((remedy) => share(banded(0, 0), remedy))).toEqual([1, 0, 0]);
  });
  test("nothing need be given where lo is 0, and all is well without a band", () => {
    expect(share(banded(0, 100), 0)).toBe(1);
    expect(met(small(), ["solve"]).remedy).toBe(1);
  });

  const giving = (over: Partial<ScenarioInput> = {}) =>
    small(
      {
        credit: { kind: "give", label: "Credit", gives: { authority: "credit" }, again: true },
        refund: { kind: "give", label: "Refund", gives: { authority: "refund", amount: 1000 } },
        wave: { kind: "give", label: "Wave the fee", gives: { authority: "exception", amount: 1 } },
      },
      {
        authority: {
          credit: { title: "Credit" },
          refund: { title: "Refund" },
          exception: { title: "Exception", unit: "times", grant: { css1: 2 } },
        },
        fair: [{ lo: 3000, hi: 4000 }],
        ...over,
      },
    );
  test("the whole remedy is the sum over all money that is one; times are none", () => {
    expect(part(giving(), ["credit=500", "wave", "credit=500", "refund", "solve"], "remedy")).toMatchObject({
      met: 2000 / 3000,
      because: [
        { code: "remedy.below", turn: 1, params: { remedy: 2000, lo: 3000, hi: 4000 } },
        { code: "remedy.below", turn: 3 },
        { code: "remedy.below", turn: 4 },
      ],
    });
  });
  test("money that is no remedy stays out", () => {
    const scenario = giving({
      authority: { credit: { title: "Credit" }, refund: { title: "Refund", remedy: false }, exception: { title: "E", unit: "times" } },
    });
    expect(part(scenario, ["credit=3000", "refund", "solve"], "remedy")).toMatchObject({
      met: 1,
      because: [{ code: "remedy.fair", turn: 1 }],
    });
  });
  test("a refused amount gives nothing", () => {
    expect(part(giving(), ["credit=5001", "solve"], "remedy")).toMatchObject({ met: 0, because: [{ code: "remedy.below", turn: null }] });
  });
  test("the first band that holds at the end counts", () => {
    const bands = [
      { when: { said: "refund" }, lo: 1000, hi: 1000 },
      { when: { given: "credit", above: 0 }, lo: 0, hi: 0 },
      { lo: 9, hi: 9 },
    ];
    expect(met(giving({ fair: bands }), ["refund", "solve"]).remedy).toBe(1);
    expect(met(giving({ fair: bands }), ["credit=1", "solve"]).remedy).toBe(0);
    expect(met(giving({ fair: bands }), ["solve"]).remedy).toBe(0);
    expect(met(giving({ fair: bands.slice(0, 1) }), ["solve"]).remedy).toBe(1);
  });
});

describe("effort", () => {
  const costly = small({
    wait: { kind: "open", label: "Wait", minutes: 14 },
    ask: { kind: "ask", label: "Ask again", minutes: 0, repeats: 2 },
    pass: { kind: "escalate", label: "Pass on", minutes: 0, transfer: "needless", then: [{ breaks: 1, transfer: "needless" }] },
    right: { kind: "escalate", label: "Pass on rightly", minutes: 0, transfer: "right" },
    promise: { kind: "say", label: "Promise", minutes: 0, breaks: 1 },
  });
  test.each([
    [["solve"], 1],
    [["right", "solve"], 1],
    // 15 minutes at a par of 10
    [["wait", "solve"], 0.5],
    [["ask", "solve"], 0.5],
    [["promise", "solve"], 0.5],
    // 0.25 · 2 + 0.5 · 1
    [["pass", "solve"], 0],
    [["ask", "promise", "wait", "solve"], 0],
  ])("%j leaves %d", (choices, effort) => {
    expect(met(costly, choices).effort).toBeCloseTo(effort, 12);
  });
  test("each loss names its turn", () => {
    expect(part(costly, ["right", "ask", "promise", "pass", "wait", "solve"], "effort")?.because).toEqual([
      { code: "effort.repeat", turn: 2, params: { count: 2 } },
      { code: "effort.broken-promise", turn: 3, params: {} },
      { code: "effort.needless-transfer", turn: 4, params: {} },
      { code: "effort.broken-promise", turn: 4, params: {} },
      { code: "effort.over-par", turn: 5, params: { minutes: 15, par: 10 } },
    ]);
  });
  test("a refusal costs its minutes", () => {
    const scenario = small(
      { credit: { kind: "give", label: "Credit", gives: { authority: "credit" } } },
      { authority: { credit: { title: "Credit" } }, refused: { minutes: 14 } },
    );
    expect(met(scenario, ["credit=9999", "solve"]).effort).toBe(0.5);
  });
});

describe("process", () => {
  const steps = (process: ScenarioInput["process"]) =>
    small(
      {
        one: { kind: "open", label: "One", does: ["first"], minutes: 0 },
        two: { kind: "open", label: "Two", does: ["second"], minutes: 0 },
        three: { kind: "open", label: "Three", does: ["third"], minutes: 0 },
      },
      { process },
    );
  const three = { first: { title: "1" }, second: { title: "2" }, third: { title: "3" } };
  test.each<[string, ScenarioInput["process"], string[], number, number | null]>([
    ["all done", three, ["one", "two", "three"], 1, null],
    ["two of three", three, ["three", "one"], 2 / 3, null],
    ["none", three, [], 0, null],
    ["an advisory one counts neither way", { ...three, third: { title: "3", severity: "advisory" } }, ["one"], 1 / 2, null],
    ["one that did not apply counts neither way", { ...three, third: { title: "3", when: { said: "two" } } }, ["one"], 1 / 2, null],
    [
      "one that was done although it did not apply is kept",
      { ...three, third: { title: "3", when: { said: "two" } } },
      ["three"],
      1 / 3,
      null,
    ],
    ["a forbidden one that was left alone does not count", { ...three, third: { title: "3", rule: "forbidden" } }, ["one", "two"], 1, null],
    ["a forbidden one that was done", { ...three, third: { title: "3", rule: "forbidden" } }, ["one", "two", "three"], 2 / 3, null],
    ["one that came too late", { ...three, first: { title: "1", before: ["second"] } }, ["two", "one", "three"], 2 / 3, null],
    ["one that came in time", { ...three, first: { title: "1", before: ["second"] } }, ["one", "two", "three"], 1, null],
    ["a critical one missed", { ...three, third: { title: "3", severity: "critical" } }, ["one", "two"], 2 / 3, 65],
    ["a critical one kept", { ...three, third: { title: "3", severity: "critical" } }, ["three"], 1 / 3, null],
    [
      "a critical one that did not apply",
      { ...three, third: { title: "3", severity: "critical", when: { said: "two" } } },
      ["one"],
      1 / 2,
      null,
    ],
    ["a critical one too late", { ...three, first: { title: "1", severity: "critical", before: ["second"] } }, ["two", "one"], 1 / 3, 65],
  ])("%s", (_, process, choices, share, cap) => {
    const {
      parts,
      cap: held,
      score,
    } = scoreOf(steps({ first: { title: "1" }, second: { title: "2" }, third: { title: "3" }, ...process }), [...choices, "solve"]).outcome;
    expect(parts[3]?.met).toBeCloseTo(share, 12);
    expect(held?.at ?? null).toBe(cap);
    expect(score).toBeCloseTo(cap ?? 85 + 15 * share, 1);
  });

  test("each step names the turn that kept, missed or broke it", () => {
    const scenario = steps({
      first: { title: "1", before: ["second"], severity: "critical" },
      second: { title: "2", rule: "forbidden" },
      third: { title: "3" },
    });
    const { parts, cap } = scoreOf(scenario, ["two", "one", "solve"]).outcome;
    expect(parts[3]?.because).toEqual([
      { code: "step.late", turn: 1, params: { step: "first" } },
      { code: "step.broken", turn: 1, params: { step: "second" } },
      { code: "step.missed", turn: null, params: { step: "third" } },
    ]);
    expect(cap).toEqual({ at: 65, because: [{ code: "cap.critical-step", turn: 1, params: { step: "first" } }] });
  });

  test("the lowest cap holds", () => {
    const scenario = steps({ ...three, first: { title: "1", severity: "critical" } });
    expect(scoreOf(scenario, ["two", "lose"]).outcome).toMatchObject({
      score: 40,
      cap: { at: 40, because: [{ code: "cap.need-missed", turn: 2 }] },
    });
  });
});
