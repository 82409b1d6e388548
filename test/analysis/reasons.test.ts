import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { toUnfold } from "~/analysis/belief/best-plan";
import { follow, judge } from "~/analysis/belief/judge";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { compare } from "~/analysis/reasons/continuation";
import { reasonsFor } from "~/analysis/reasons/reasons";
import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { scenarioOf } from "../kit/e2e/line";
import { generatePicks, walk } from "../kit/generate/line";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import type { Line } from "../kit/oracle/play-raw";
import { rulesAt } from "../kit/scenario/limits";
import { small } from "../kit/scenario/small";

/** Judges one line in each variant that plays it alike; a turn with the variants that were still possible, and what was made of it. */
function judgedIn(rules: Rules, names: readonly string[], most = 3000) {
  const { variants } = rules.scenario;
  const believer = toBeliever(
    rules,
    names.map((variant) => ({ variant, weight: variants[variant]?.weight ?? 0, facts: variants[variant]?.facts ?? {} })),
    most,
  );
  const unfold = toUnfold(believer);
  return (variant: string, line: Line) => {
    const { turns } = replay(rules, variants[variant]?.facts ?? {}, "solo", line);
    const followed = follow(believer, variant, turns);
    const verdicts = judge(believer, variant, followed);
    return followed.map((step, index) => {
      const { verdict = "best", loss = 0, luck = 0, breaches = [] } = verdicts[index] ?? {};
      const reasons = loss > 0.05 ? reasonsFor(rules, compare(rules, turns, step, unfold), { verdict, loss, breaches }) : [];
      return { alike: step.belief.map(({ possible }) => possible.variant), verdict, loss, luck, reasons };
    });
  };
}

/** Fails where two variants that were still alike at a turn differ in what the turn is said to be; gives how many turns were compared. */
function expectAlike(rules: Rules, names: readonly string[], line: Line, most?: number): number {
  const judgedAs = judgedIn(rules, names, most);
  const told = names.flatMap((variant) => {
    try {
      return [{ variant, turns: judgedAs(variant, line) }];
    } catch (error) {
      // The line of one variant need not be one in another.
      if (!(error instanceof ReplayError)) throw error;
      return [];
    }
  });
  let compared = 0;
  for (const { variant, turns } of told)
    for (const [index, { alike, verdict, loss, reasons }] of turns.entries())
      for (const other of told) {
        const theirs = other.turns[index];
        if (other.variant <= variant || !alike.includes(other.variant) || !theirs) continue;
        compared += 1;
        expect({ verdict: theirs.verdict, loss: theirs.loss, reasons: theirs.reasons }).toEqual({ verdict, loss, reasons });
      }
  return compared;
}

test("verdict, loss and reasons are equal in all variants that had shown the same", { timeout: PATIENT }, () => {
  let compared = 0;
  let explained = 0;
  fc.assert(
    fc.property(generateCase({ mostLines: 60 }), generatePicks, ({ scenario, level, variant }, picks) => {
      const rules = rulesAt(scenario, level);
      const names = Object.keys(scenario.variants).filter((name) => scenario.variants[name]?.levels?.includes(level) ?? true);
      const { line } = walk(rules, scenario.variants[variant]?.facts ?? {}, "solo", picks, { breaks: false });
      try {
        compared += expectAlike(rules, names, line);
        explained += judgedIn(rules, names)(variant, line).filter(({ reasons }) => reasons.length > 0).length;
      } catch (error) {
        if (!(error instanceof TooManyPositions)) throw error;
      }
    }),
    { ...runs(SHARED_SEED, 60), endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20);
  expect(explained).toBeGreaterThan(10);
});

test("so they are in Ice-cream bread, whatever is in the freezer", { timeout: PATIENT }, () => {
  const scenario = scenarioOf("ice-cream-bread");
  const rules = rulesAt(scenario, "css1");
  const line = toEntries(["hello-fast", "tubs-promise"]);
  expect(expectAlike(rules, drawable(scenario, "css1", false), line, 200_000)).toBeGreaterThan(5);
});

/** Two tanks, one nearly empty: who asks can choose the right day, who does not can only guess. */
const tank = small(
  {
    thursday: { kind: "end", words: "Thursday it is.", to: [{ when: { fact: "low", is: true }, go: "lost" }, { go: "solved" }] },
    ask: { kind: "ask", words: "What does the gauge show?", learns: ["low"], does: ["ask-gauge"] },
    tonight: { kind: "end", when: { knows: "low" }, words: "Tonight.", to: "solved" },
    rude: { kind: "end", when: { knows: "low" }, words: "Tonight, if you must.", tone: { human: 0, empathetic: 0 }, to: "solved" },
  },
  {
    facts: { low: { label: "The tank is low", type: "flag", yes: "yes", no: "no" } },
    variants: { low: { facts: { low: true } }, full: { facts: { low: false } } },
    process: { "ask-gauge": { title: "Ask what the gauge shows", severity: "critical" } },
  },
);

/** A gift over the limits costs the time that there is. */
const gift = small(
  {
    fill: { kind: "give", words: "On us.", gives: { authority: "credit", amount: 900_000 } },
    thank: { kind: "end", words: "Thank you.", to: "solved" },
  },
  { par: 1, authority: { credit: { title: "Account credit", most: 900_000 } } },
);

/** One choice, said well or so that empathy falls under what a pass needs. */
const edge = small({
  well: { kind: "end", words: "Done, and I'm glad.", to: "solved" },
  curt: { kind: "end", words: "Done.", to: "solved", tone: { proud: 1, responsible: 1, empathetic: 1, human: 1 } },
});

function reasonsOf(scenario: Scenario, variant: string, choices: string[]) {
  return judgedIn(rulesAt(scenario, "css1"), Object.keys(scenario.variants))(variant, toEntries(choices));
}

test("a question that nobody asked is named first, and its luck stands apart", () => {
  const [dry] = reasonsOf(tank, "low", ["thursday"]);
  const [lucky] = reasonsOf(tank, "full", ["thursday"]);
  expect(dry?.reasons.map(({ code, about }) => [code, about])).toEqual([
    ["unasked", ["low"]],
    ["critical-step.missed", ["ask-gauge"]],
    ["need-chance", []],
  ]);
  expect(lucky?.reasons).toEqual(dry?.reasons);
  expect(lucky?.loss).toBe(dry?.loss);
  expect(dry?.luck).toBeGreaterThan(5);
  expect(lucky?.luck).toBeLessThan(-5);
});

test("a small cost that takes a pass out of reach says so first", () => {
  const [turn] = reasonsOf(edge, "only", ["curt"]);
  expect(turn?.verdict).toBe("turning-point");
  expect(turn?.loss).toBeLessThan(20);
  expect(turn?.reasons.map(({ code }) => code)).toEqual(["pass-gone", "tone"]);
});

test("a turn that was merely said badly has its tone as the reason, and a refused one its limit", () => {
  expect(reasonsOf(tank, "low", ["ask", "rude"])[1]?.reasons).toEqual([
    { code: "tone", about: ["empathetic", "human"], weight: expect.any(Number) },
  ]);
  expect(reasonsOf(gift, "only", ["fill", "thank"])[0]?.reasons.map(({ code, about }) => [code, about])).toEqual([
    ["refused.over-authority", ["credit"]],
    ["minutes", []],
  ]);
});
