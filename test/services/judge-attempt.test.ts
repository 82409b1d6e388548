import { expect, test } from "vitest";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS, toGraph } from "~/analysis/graph/graph";
import { judgeAttempt } from "~/services/judge/judge-attempt.server";
import { rulesAt, shared } from "../kit/scenario/limits";
import { small } from "../kit/scenario/small";

/** Five things to ask, in any order: 2^5 ways to have asked some of them, and three ends. */
const asked = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`ask-${at}`, { kind: "ask" as const, label: `Ask ${at}` }]));
const scenario = small({ ...asked, solve: { kind: "end", words: "I solved it.", to: "solved" } });
const rules = rulesAt(scenario, "css1");

function isChecked(most?: number): boolean {
  const examined = examineCase({ scenario, ...shared, wordsHash: "", translations: new Map() }, most ?? MOST_POSITIONS);
  return !diagnose(examined).some(({ code }) => code === "GR2019");
}

function verdicts(most?: number): string[] | null {
  const { limits, model } = rules;
  const at = "2026-11-30T10:00:00.000Z";
  const by = { key: `at most ${most}`, scenario, limits, model, gate: false };
  const log = ["ask-3", "lose"].map((choice) => ({ choice, at }));
  return judgeAttempt({ by, played: { variant: "only", facts: {}, mode: "solo", log } }, most)?.turns.map(({ verdict }) => verdict) ?? null;
}

test("a case passes the check exactly where its attempts have verdicts: one number of positions holds for both", () => {
  const graph = toGraph(rules, {});
  for (const node of graph.nodes) graph.edges(node);
  const positions = graph.nodes.length;
  expect(positions).toBe(35);
  expect([isChecked(positions), verdicts(positions)]).toEqual([true, ["best", "turning-point"]]);
  expect([isChecked(positions - 1), verdicts(positions - 1)]).toEqual([false, null]);
  expect([isChecked(), verdicts()]).toEqual([true, ["best", "turning-point"]]);
});
