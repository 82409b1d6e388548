import { describe, expect, test } from "vitest";
import type { Scenario } from "~/engine/scenario/schema";
import type { Score } from "~/engine/scoring/score";
import { secondModel } from "../../kit/scenario/limits";
import { type ScenarioInput, scoreOf as scored, small, smallInput } from "../../kit/scenario/small";

const scoreOf = (scenario: Scenario, choices: readonly string[]) => scored(scenario, choices, { model: secondModel });
const codes = ({ outcome }: Score) => outcome.knockOuts.map(({ code, turn }) => [code, turn]);

const giving = (over: Partial<ScenarioInput>) =>
  small(
    {
      refund: { kind: "give", label: "Refund", gives: { authority: "refund" }, minutes: 0 },
      credit: { kind: "give", label: "Credit", gives: { authority: "credit" }, minutes: 0 },
    },
    { authority: { refund: { title: "Refund", grant: { css1: 9000 } }, credit: { title: "Credit", grant: { css1: 9000 } } }, ...over },
  );
const given = (scenario: Scenario, money: Record<string, number>) => {
  const gifts = Object.entries(money).flatMap(([name, amount]) => (amount > 0 ? [`${name}=${amount}`] : []));
  const score = scoreOf(scenario, [...gifts, "solve"]);
  return { met: score.outcome.parts[1]?.met, knockOuts: score.outcome.knockOuts.map(({ code }) => code) };
};
const [under, over] = [["cap.underpaid"], ["cap.overpaid"]];

describe("what is owed", () => {
  const owed = giving({ fair: { owed: [{ lo: 1000, hi: 2000 }] } });
  test.each<[number, number, string[]]>([
    [0, 0, under],
    [1, 0, under],
    [799, 0, under],
    [800, 0.5, []],
    [900, 0.75, []],
    [1000, 1, []],
    [2000, 1, []],
    [2250, 0.75, []],
    [2500, 0.5, []],
    [2501, 0, over],
    [9000, 0, over],
  ])("%d against 1000 to 2000 is %d", (refund, met, knockOuts) => {
    expect(given(owed, { refund })).toEqual({ met: expect.closeTo(met, 12), knockOuts });
  });

  test.each<[number, number, string[]]>([
    [4199, 0, under],
    [4200, 1, []],
    [4201, 0, over],
  ])("%d against exactly 4200 is %d", (refund, met, knockOuts) => {
    expect(given(giving({ fair: { owed: [{ lo: 4200, hi: 4200, exact: true }] } }), { refund })).toEqual({ met, knockOuts });
  });

  test("where none is due, a cent is too much", () => {
    const none = giving({ fair: { owed: [{ lo: 0, hi: 0 }] } });
    expect([0, 1].map((refund) => given(none, { refund }))).toEqual([
      { met: 1, knockOuts: [] },
      { met: 0, knockOuts: over },
    ]);
  });
});

describe("goodwill", () => {
  const goodwill = giving({ fair: { goodwill: [{ lo: 1000, hi: 2000 }] } });
  test.each<[number, number, string[]]>([
    [0, 0, []],
    [400, 0.25, []],
    [800, 0.5, []],
    [900, 0.75, []],
    [1000, 1, []],
    [2500, 0.5, []],
    [2501, 0, over],
  ])("%d against 1000 to 2000 is %d", (credit, met, knockOuts) => {
    expect(given(goodwill, { credit })).toEqual({ met: expect.closeTo(met, 12), knockOuts });
  });
});

describe("two kinds of money", () => {
  const both = giving({
    fair: { owed: [{ lo: 4200, hi: 4200 }], goodwill: [{ lo: 500, hi: 1500 }] },
    authority: {
      refund: { title: "Refund", grant: { css1: 9000 } },
      credit: { title: "Credit", grant: { css1: 9000 }, settles: "goodwill" },
    },
  });
  test.each<[string, Record<string, number>, number, string[]]>([
    ["both are fair", { refund: 4200, credit: 1000 }, 1, []],
    ["goodwill never settles what is owed", { credit: 1200 }, 0.5, under],
    ["what is owed is no gesture", { refund: 4200 }, 0.5, []],
    ["more goodwill makes up for nothing", { refund: 3780, credit: 1000 }, 0.875, []],
    ["each is held against its own band", { refund: 4200, credit: 4200 }, 0.5, over],
  ])("%s", (_, money, met, knockOuts) => {
    expect(given(both, money)).toEqual({ met: expect.closeTo(met, 12), knockOuts });
  });

  test("a plain list is for the kind of failure, and says what unnamed money settles", () => {
    const fair = [{ lo: 1000, hi: 2000 }];
    expect(given(giving({ fair, failure: "monetary" }), {}).knockOuts).toEqual(under);
    expect(given(giving({ fair, failure: "non-monetary" }), {}).knockOuts).toEqual([]);
    expect(given(giving({ fair, failure: "non-monetary" }), { credit: 1000 }).met).toBe(1);
  });

  test("money that settles nothing stays out", () => {
    const nothing = giving({
      fair: { owed: [{ lo: 0, hi: 100 }] },
      authority: { refund: { title: "Refund", settles: "nothing", grant: { css1: 9000 } }, credit: { title: "Credit" } },
    });
    expect(given(nothing, { refund: 9000 })).toEqual({ met: 1, knockOuts: [] });
  });

  test("each has its own reason", () => {
    const { parts } = scoreOf(both, ["refund=4200", "credit=100", "solve"]).outcome;
    expect(parts[1]?.because).toEqual([
      { code: "owed.fair", turn: 1, params: { remedy: 4200, lo: 4200, hi: 4200 } },
      { code: "goodwill.below", turn: 2, params: { remedy: 100, lo: 500, hi: 1500 } },
    ]);
  });
});

describe("knock-outs", () => {
  const costly = (process: ScenarioInput["process"] = { first: { title: "1", severity: "advisory" } }) =>
    small(
      {
        wait: { kind: "open", label: "Wait", minutes: 9, again: true },
        again: { kind: "ask", label: "Ask again", minutes: 0, repeats: 3 },
        one: { kind: "open", label: "One", does: ["first"], minutes: 0 },
      },
      { par: 10, process },
    );
  const two: ScenarioInput["process"] = { first: { title: "1" }, second: { title: "2" } };

  test("name the turn that did it, and hold at 65; a need that was missed holds at 40", () => {
    const partly = scoreOf(costly(), ["again", "half"]);
    expect(codes(partly)).toEqual([["cap.need-partly", 2]]);
    expect(scoreOf(costly(), ["half"]).outcome).toMatchObject({ score: 65, sum: 77.5, cap: { at: 65 } });
    expect(scoreOf(costly(), ["lose"]).outcome).toMatchObject({ score: 40, sum: 55, cap: { at: 40 } });
  });
  test("an effort of exactly the threshold is none", () => {
    expect(codes(scoreOf(costly(), ["again", "solve"]))).toEqual([]);
    const slow = scoreOf(costly(), ["again", "wait", "wait", "solve"]);
    expect(codes(slow)).toEqual([["cap.effort", 1]]);
    expect(slow.outcome).toMatchObject({ score: 65, sum: 80 });
  });
  test("a process of exactly the threshold is none", () => {
    expect(codes(scoreOf(costly(two), ["one", "solve"]))).toEqual([]);
    expect(codes(scoreOf(costly(two), ["solve"]))).toEqual([["cap.process", null]]);
  });
  test("all that struck are told, though the points come to less", () => {
    const late = costly({ ...two, third: { title: "3", severity: "critical", before: ["first"] } });
    const { outcome } = scoreOf(late, ["one", "again", "wait", "wait", "lose"]);
    expect(outcome.knockOuts.map(({ code, turn }) => [code, turn])).toEqual([
      ["cap.need-missed", 5],
      ["cap.critical-step", 1],
      ["cap.effort", 2],
      ["cap.process", 1],
    ]);
    expect(outcome).toMatchObject({ score: 25, sum: 25, cap: null });
  });
});

describe("empathy", () => {
  const spoken = small({
    kind: { kind: "say", words: "I see." },
    curt: { kind: "say", words: "Yes.", voice: "curt" },
    toned: { kind: "say", words: "Yes.", voice: "curt", tone: { proud: 2 } },
    note: { kind: "say", words: "Customer was told.", audience: "record", tone: { human: 0 } },
    passed: { kind: "say", words: "Ada, over to you.", audience: "colleague", again: true },
    blame: { kind: "say", words: "You should have read it.", harm: "blames" },
    lie: { kind: "say", words: "It's on its way.", fault: "false-promise" },
  });
  const empathy = (choices: readonly string[]) => scoreOf(spoken, [...choices, "solve"]).empathy;

  test("what a colleague or a record is told is not marked, nor a repeat", () => {
    expect(empathy(["kind", "note", "passed", "passed"])).toMatchObject({ score: 100, marks: [{ turn: 1 }] });
    expect(scoreOf(spoken, ["passed", "passed", "solve"]).outcome.parts[2]?.met).toBe(1);
  });
  test("a turn that carries a fault is marked 0", () => {
    expect(empathy(["kind", "lie"])).toMatchObject({
      score: 50,
      marks: [{ mark: { points: 100 } }, { mark: { points: 0, fault: "false-promise" } }],
    });
  });
  test("harm is marked -100 and holds the mean", () => {
    expect(empathy(["blame"])).toMatchObject({ score: 0, cap: null });
    const many = small(
      {
        blame: { kind: "say", words: "You should have read it.", harm: "blames" },
        ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`kind-${index}`, { kind: "say" as const, words: "I see." }])),
      },
      { par: 100 },
    );
    const kind = Array.from({ length: 9 }, (_, index) => `kind-${index}`);
    // (900 - 100) / 10 would be 80
    expect(scoreOf(many, [...kind, "blame", "solve"]).empathy).toMatchObject({
      score: 60,
      cap: { at: 60, because: [{ code: "cap.harm", turn: 10 }] },
    });
  });
  test("a curt voice is cold where the rubric says so, unless its tone says otherwise", () => {
    expect(empathy(["curt"]).marks[0]?.mark).toMatchObject({ points: 50, lacking: ["proud", "empathetic", "human"] });
    expect(empathy(["toned"]).marks[0]?.mark).toMatchObject({ points: 67, lacking: ["empathetic", "human"] });
  });
  test("a key turn counts twice in the mean", () => {
    const { talk } = smallInput.situations;
    const on = { kind: "open" as const, label: "Go on", to: "moment" };
    const moment = {
      ...talk,
      key: true,
      choices: {
        cold: { kind: "say" as const, words: "Noted.", tone: { proud: 0, responsible: 0, empathetic: 0 } },
        done: { kind: "end" as const, label: "Done", to: "solved" },
      },
    };
    const choices = { ...talk.choices, kind: { kind: "say" as const, words: "I see." }, on };
    const scenario = small({}, { situations: { talk: { ...talk, choices }, moment } });
    // (100 + 2 × 50) / 3
    expect(scoreOf(scenario, ["kind", "on", "cold", "done"]).empathy).toMatchObject({
      score: 66.7,
      marks: [{ mark: { times: 1 } }, { mark: { times: 2, points: 50 } }],
    });
  });
});

test("each dimension has a floor of its own", () => {
  const scenario = small({ talk: { kind: "say", words: "I see.", tone: { proud: 0, human: 1 } } }, { par: 100 });
  // Tone 9/12, so E is 75: exactly its floor.
  expect(scoreOf(scenario, ["talk", "solve"])).toMatchObject({ empathy: { score: 75 }, passed: true, missing: [] });
  const colder = small({ talk: { kind: "say", words: "I see.", tone: { proud: 0, human: 0 } } }, { par: 100 });
  expect(scoreOf(colder, ["talk", "solve"])).toMatchObject({ empathy: { score: 67 }, passed: false });
  expect(scoreOf(colder, ["talk", "solve"]).missing).toContainEqual({ code: "empathy", score: 67, needed: 75 });
});
