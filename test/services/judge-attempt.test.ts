import { expect, test } from "vitest";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { exploreBehindRefusals } from "~/analysis/graph/behind-refusals";
import { type Graph, MOST_POSITIONS, toGraph } from "~/analysis/graph/graph";
import type { Scenario } from "~/engine/scenario/schema";
import { judgeAttempt } from "~/services/judge/judge-attempt.server";
import { rulesAt, shared } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

const at = "2026-11-30T10:00:00.000Z";

function isChecked(scenario: Scenario, most = MOST_POSITIONS): boolean {
  const examined = examineCase({ scenario, ...shared, wordsHash: "", translations: new Map() }, most);
  return !diagnose(examined).some(({ code }) => code === "GR2019");
}

function verdicts(scenario: Scenario, line: readonly { choice: string; amount?: number }[], most?: number): string[] | null {
  const { limits, model } = rulesAt(scenario, "css1");
  const [[variant = "", { facts = {} } = {}] = []] = Object.entries(scenario.variants);
  const by = { key: `${JSON.stringify(scenario)} at most ${most}`, scenario, limits, model, gate: false };
  const log = line.map((entry) => ({ ...entry, at }));
  return judgeAttempt({ by, played: { variant, facts, mode: "solo", log } }, most)?.turns.map(({ verdict }) => verdict) ?? null;
}

function explored(scenario: Scenario, options?: Parameters<typeof toGraph>[2]): Graph {
  const graph = toGraph(rulesAt(scenario, "css1"), Object.values(scenario.variants)[0]?.facts ?? {}, options);
  for (const node of graph.nodes) graph.edges(node);
  return graph;
}

const toLine = (...choices: string[]) => choices.map((choice) => ({ choice }));

test("a case passes the check exactly where its attempts have verdicts: one number of positions holds for both", () => {
  // Five things to ask, in any order: 2^5 ways to have asked some of them, and three ends.
  const asked = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [`ask-${index}`, { kind: "ask" as const, label: `Ask ${index}` }]),
  );
  const scenario = small({ ...asked, solve: { kind: "end", words: "I solved it.", to: "solved" } });
  const positions = explored(scenario).nodes.length;
  const line = toLine("ask-3", "lose");
  expect(positions).toBe(35);
  expect([isChecked(scenario, positions), verdicts(scenario, line, positions)]).toEqual([true, ["best", "turning-point"]]);
  expect([isChecked(scenario, positions - 1), verdicts(scenario, line, positions - 1)]).toEqual([false, null]);
  expect([isChecked(scenario), verdicts(scenario, line)]).toEqual([true, ["best", "turning-point"]]);
});

const stages = 6;
const answers = ["warm", "cool"];

/** Stages with two answers each, which nothing except the last words asks for again: every line reads otherwise there. Who calls is never told. */
function manyWords(): Scenario {
  const { talk } = smallInput.situations;
  const answersAt = (stage: number) => answers.map((answer) => `${answer}-${stage}`);
  const situations: ScenarioInput["situations"] = {};
  for (let stage = 0; stage < stages; stage++) {
    const to = stage + 1 < stages ? `stage-${stage + 1}` : "talk";
    const choices = Object.fromEntries(answersAt(stage).map((name) => [name, { kind: "say" as const, words: `${name}.`, to }]));
    situations[`stage-${stage}`] = { ...talk, choices };
  }
  const remembered = Array.from({ length: stages }, (_, stage) => ({ when: { said: `warm-${stage}` }, text: `It was warm at ${stage}.` }));
  const guess = (isTeller: boolean) => [{ when: { fact: "teller", is: isTeller }, go: "solved" }, { go: "lost" }];
  const choices = {
    aloud: { kind: "end" as const, words: "I'll read it to you.", to: guess(false) },
    written: { kind: "end" as const, words: "I'll write it down.", to: guess(true) },
  };
  return small(
    {},
    {
      facts: { teller: { label: "Works as a teller", type: "flag" } },
      variants: { caller: { weight: 2, facts: { teller: false } }, teller: { facts: { teller: true } } },
      starts: "stage-0",
      situations: { ...situations, talk: { ...talk, says: remembered, choices } },
    },
  );
}

test("a case that just passes the check has a verdict for every line, however many positions its words keep apart", () => {
  const scenario = manyWords();
  const positions = explored(scenario).nodes.length;
  expect(explored(scenario, { withWords: true }).nodes.length).toBeGreaterThan(8 * positions);
  expect(isChecked(scenario, positions)).toBe(true);
  for (let bits = 0; bits < 2 ** stages; bits++)
    for (const [last, verdict] of [["aloud", "best"] as const, ["written", "mistake"] as const]) {
      const line = Array.from({ length: stages }, (_, stage) => `${answers[(bits >> stage) & 1]}-${stage}`);
      const found = verdicts(scenario, toLine(...line, last), positions);
      expect(found).toEqual([...line.map(() => "best"), verdict]);
      // With room to follow beliefs to the end, it is judged the same: nothing comes to light on the way.
      if (bits % 9 === 0) expect(verdicts(scenario, toLine(...line, last))).toEqual(found);
    }
});

test("what only refusals lead to counts in the check, so that a line with refusals has verdicts", () => {
  const scenario = small(
    { barred: { kind: "say", words: "Now.", needs: { done: ["first"] }, to: "solved" } },
    { process: { first: { title: "First" } }, deadlines: { closes: { label: "It closes", minutes: 10, to: "lost" } } },
  );
  const graph = explored(scenario);
  const within = graph.nodes.length;
  expect(exploreBehindRefusals(graph)).toBeNull();
  const all = graph.nodes.length;
  expect(all).toBeGreaterThan(within);
  expect([isChecked(scenario, all - 1), isChecked(scenario, all)]).toEqual([false, true]);
  for (let refusals = 0; refusals < 10; refusals++) {
    const line = toLine(...Array.from({ length: refusals }, () => "barred"), "solve");
    expect(verdicts(scenario, line, all)).toHaveLength(refusals + 1);
  }
});

test("however many amounts others typed, each attempt has its verdicts", () => {
  const credit = { kind: "give" as const, label: "Give a credit", gives: { authority: "credit" } };
  const scenario = small({ now: credit, later: credit }, { authority: { credit: { title: "Credit" } }, fair: [{ lo: 4000, hi: 5000 }] });
  const positions = explored(scenario).nodes.length;
  for (let amount = 101; amount < 101 + 8 * positions; amount++)
    expect(verdicts(scenario, [{ choice: "now", amount }, { choice: "solve" }], positions)).toHaveLength(2);
});
