import { describe, expect, test } from "vitest";
import { toTenth } from "~/engine/count/rounding";
import type { Scenario } from "~/engine/scenario/schema";
import { totalOf } from "~/engine/scoring/formula";
import { type Score, score } from "~/engine/scoring/score";
import { firstModel } from "../../kit/scenario/limits";
import { play, type ScenarioInput, scoreOf as scored, small } from "../../kit/scenario/small";

const scoreOf = (scenario: Scenario, choices: readonly string[]) => scored(scenario, choices, { model: firstModel });

const deciding = (over: Partial<ScenarioInput> = {}) =>
  small(
    {
      right: { kind: "say", label: "Right", decides: { a: "right" } },
      under: { kind: "say", label: "Under", decides: { a: "under", b: "under" } },
      over: { kind: "say", label: "Over", decides: { b: "over" } },
      late: { kind: "escalate", label: "Late", decides: { c: "right" }, transfer: "right" },
      pass: { kind: "escalate", label: "Pass on", transfer: "needless" },
      give: { kind: "give", label: "Give", gives: { authority: "credit" }, again: true },
      talk: { kind: "say", words: "I see." },
    },
    {
      authority: { credit: { title: "Credit" } },
      decisions: {
        a: { label: "A", right: "r" },
        b: { label: "B", right: "r" },
        c: { label: "C", right: "r", due: { said: "pass" }, escalates: true },
      },
      par: 100,
      ...over,
    },
  );
const judged = ({ empowerment }: Score) => empowerment.points.map(({ name, judged, worth, turn }) => [name, judged, worth, turn]);

describe("empowerment", () => {
  test.each([
    [
      ["right", "over", "late"],
      (100 * (1 + 0.4 + 1)) / 3,
      [
        ["a", "right", 1, 1],
        ["b", "over", 0.4, 2],
        ["c", "right", 1, 3],
      ],
    ],
    [["right"], 100, [["a", "right", 1, 1]]],
    [
      ["under"],
      40,
      [
        ["a", "under", 0.4, 1],
        ["b", "under", 0.4, 1],
      ],
    ],
    [
      ["under", "right", "over"],
      40,
      [
        ["a", "under", 0.4, 1],
        ["b", "under", 0.4, 1],
      ],
    ],
    [
      ["right", "pass"],
      50,
      [
        ["a", "right", 1, 1],
        ["c", "missed", 0, null],
      ],
    ],
    [["pass"], 0, [["c", "missed", 0, null]]],
  ])("%j: %d", (choices, expected, points) => {
    const result = scoreOf(deciding(), [...choices, "solve"]);
    expect(judged(result)).toEqual(points);
    expect(result.empowerment.score).toBeCloseTo(expected, 1);
  });

  test("no point arose: there is nothing to judge", () => {
    expect(scoreOf(deciding(), ["solve"]).empowerment).toMatchObject({ score: null, points: [], cap: null });
  });

  test.each([
    [3000, 100, null],
    [3001, 50, 50],
    [4000, 50, 50],
  ])("a remedy of %d over a band of up to 2000", (amount, expected, cap) => {
    const { empowerment } = scoreOf(deciding({ fair: [{ lo: 0, hi: 2000 }] }), ["right", `give=${amount - 1}`, "give=1", "talk", "solve"]);
    expect(empowerment.score).toBe(expected);
    expect(empowerment.cap?.at ?? null).toBe(cap);
    if (cap !== null)
      expect(empowerment.cap?.because).toEqual([{ code: "cap.over-remedy", turn: 3, params: { remedy: amount, hi: 2000 } }]);
  });

  test("a cap that does not hold empowerment down is not told", () => {
    expect(scoreOf(deciding({ fair: [{ lo: 0, hi: 10 }] }), ["under", "give=100", "solve"]).empowerment).toMatchObject({
      score: 40,
      cap: null,
    });
  });

  test.each([
    [["late"], { precision: 1, recall: 1 }],
    [["late", "pass"], { precision: 0.5, recall: 1 }],
    [["pass"], { precision: 0, recall: 0 }],
    [["right"], { precision: null, recall: null }],
  ])("escalations of %j", (choices, expected) => {
    expect(scoreOf(deciding(), [...choices, "solve"]).empowerment.escalation).toEqual(expected);
  });
});

describe("total", () => {
  test.each([
    // 80^.4 · 90^.3 · 70^.3, 80^(4/7) · 90^(3/7), 65^.4 · 100^.3 · 50^.3
    [80, 90, 70, 79.6229],
    [80, 90, null, 84.1419],
    [65, 100, 50, 68.3685],
    [100, 100, 100, 100],
    [100, 0, 100, 0],
    [0, 100, null, 0],
  ])("O %d, E %d, M %s: %d", (outcome, empathy, empowerment, total) => {
    expect(totalOf(firstModel, outcome, empathy, empowerment)).toBeCloseTo(total, 3);
  });

  test.each([
    [79.94, 79.9],
    [79.95, 80],
    [79.96, 80],
    [0, 0],
    [100, 100],
    [33.333333, 33.3],
  ])("%d is shown as %d", (exact, shown) => {
    expect(toTenth(exact)).toBe(shown);
  });

  test("nothing said: no empathy, and no total", () => {
    expect(scoreOf(deciding(), ["right", "solve"])).toMatchObject({ empathy: { score: 0, marks: [] }, total: 0, passed: false });
  });

  test("every mark names its turn", () => {
    expect(scoreOf(deciding(), ["right", "talk", "solve"]).empathy.marks).toMatchObject([{ turn: 2, mark: { points: 100 } }]);
  });
});

describe("pass", () => {
  const { rules, played } = play(
    small({ talk: { kind: "say", words: "I see.", tone: { human: 1 } } }, { par: 100, process: { never: { title: "Never done" } } }),
    ["talk", "solve"],
    { model: firstModel },
  );
  const passing = (total: number, dimension: number) => score({ ...rules, model: { ...firstModel, pass: { total, dimension } } }, played);
  const reached = score(rules, played);

  test("this line reaches 85 and 92 (11 of 12 points of tone)", () => {
    expect(reached).toMatchObject({
      outcome: { score: 85 },
      empathy: { score: 92 },
      empowerment: { score: null },
      total: 87.9,
      passed: true,
    });
  });
  test("exactly at the thresholds is passed", () => {
    expect(passing(87.9, 85)).toMatchObject({ passed: true, missing: [] });
  });
  test("a tenth more is not, and it says what is missing", () => {
    expect(passing(88, 85).missing).toEqual([{ code: "total", score: 87.9, needed: 88 }]);
    expect(passing(80, 85.1).missing).toEqual([{ code: "outcome", score: 85, needed: 85.1 }]);
    expect(passing(95, 93).missing.map(({ code }) => code)).toEqual(["outcome", "empathy", "total"]);
    expect(passing(88, 85).passed).toBe(false);
  });
});

describe("faults", () => {
  const faulty = small(
    {
      talk: { kind: "say", words: "I see." },
      leak: { kind: "say", words: "He lives there.", fault: "disclosure", minutes: 0 },
      leak2: { kind: "say", words: "He moved there in May.", fault: "disclosure", minutes: 0 },
      branchy: { kind: "open", label: "Branch", fault: "workaround", minutes: 0, then: [{ fault: "insult" }] },
      silent: { kind: "open", label: "Nothing", minutes: 0 },
      leave: { kind: "end", label: "Leave", minutes: 0, fault: "abandoned", to: "left" },
      slip: { kind: "end", label: "Slip out", minutes: 0, to: "left" },
    },
    {
      endings: {
        ...small().endings,
        left: { ...(small().endings.solved ?? {}), title: "Left", fault: "abandoned" } as NonNullable<ScenarioInput["endings"]>[string],
      },
    },
  );
  test("fail the attempt and leave the dimensions standing", () => {
    const clean = scoreOf(faulty, ["talk", "silent", "solve"]);
    const leaked = scoreOf(faulty, ["talk", "leak", "solve"]);
    expect(clean).toMatchObject({ passed: true, faults: [] });
    expect(leaked).toMatchObject({
      passed: false,
      faults: [{ fault: "disclosure", turn: 2 }],
      missing: [{ code: "fault", fault: "disclosure" }],
    });
    for (const key of ["outcome", "empathy", "empowerment"] as const) expect(leaked[key].score).toBe(clean[key].score);
    expect(leaked.total).toBe(clean.total);
  });
  test("come from a choice, its branch and the ending, each once", () => {
    expect(scoreOf(faulty, ["talk", "branchy", "leave"]).faults).toEqual([
      { fault: "workaround", turn: 2 },
      { fault: "insult", turn: 2 },
      { fault: "abandoned", turn: 3 },
    ]);
    expect(scoreOf(faulty, ["talk", "slip"]).faults).toEqual([{ fault: "abandoned", turn: 2 }]);
  });
  test("the same one at two turns stands twice among the faults, and once in the way of a pass", () => {
    const twice = scoreOf(faulty, ["talk", "leak", "leak2", "solve"]);
    expect(twice.faults).toEqual([
      { fault: "disclosure", turn: 2 },
      { fault: "disclosure", turn: 3 },
    ]);
    expect(twice.missing.filter(({ code }) => code === "fault")).toEqual([{ code: "fault", fault: "disclosure" }]);
  });
});

test("a score before the end is a mistake of the caller", () => {
  const { rules, played } = play(deciding(), ["right"]);
  expect(() => score(rules, played)).toThrow("talk");
});
