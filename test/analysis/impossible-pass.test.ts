import fc from "fast-check";
import { expect, test } from "vitest";
import { impossiblePasses, type Wrong } from "~/analysis/coherence/impossible-pass";
import { type Graph, toGraph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally, type Tally } from "~/analysis/graph/tally";
import { type Solution, toSolution } from "~/analysis/search/solve";
import type { Model, SecondModel } from "~/engine/count/model";
import { fairLists } from "~/engine/count/money";
import { touchFaults } from "~/engine/count/safeguard";
import { type Rules, toRules } from "~/engine/play/rules";
import { faultAt } from "~/engine/scoring/fault";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { firstModel, rulesAt, secondModel } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

const { talk } = smallInput.situations;
const nice = { kind: "say", words: "Of course." } as const;
const end = { kind: "say", words: "Done.", to: "solved" } as const;

function found(over: Partial<ScenarioInput>, model: Model, broken: (graph: Graph) => Graph = (graph) => graph) {
  const solved = toSolution(broken(toGraph(rulesAt(small({}, over), "css1", model), {})));
  return impossiblePasses(solved).map(({ wrong, line }) => [wrong, [...line].sort().join()]);
}

const talking = (choices: ScenarioInput["situations"][string]["choices"]) => ({ situations: { talk: { ...talk, choices } } });

/** A graph by which nothing is counted as a critical fault. */
function forgetting(graph: Graph): Graph {
  const copies = new Map<Node, Node>();
  const copy = (node: Node): Node => {
    const made = copies.get(node) ?? (node.end ? { ...node, end: { ...node.end, faulty: false } } : node);
    copies.set(node, made);
    return made;
  };
  const edges = (node: Node) => graph.edges(node).map((edge) => ({ ...edge, tally: { ...edge.tally, faults: 0 }, to: copy(edge.to) }));
  return { ...graph, edges };
}

test("a turn that does harm: no pass, unless the model stops holding empathy down", () => {
  const rude = talking({ rude: { ...nice, harm: "blames" }, one: nice, two: nice, three: nice, four: nice, end });
  expect(found(rude, secondModel)).toEqual([]);
  const soft: SecondModel = { ...secondModel, empathy: { ...secondModel.empathy, harm: 0, harmHoldsAt: 100 } };
  expect(found(rude, soft)).toEqual([["harm", "end,four,one,rude,three,two"]]);
});

test("a fault, on the way or at the end: no pass, unless the score forgets it", () => {
  const lie = talking({ lie: { ...nice, fault: "false-promise" }, one: nice, two: nice, three: nice, four: nice, end });
  expect(found(lie, secondModel)).toEqual([]);
  expect(found(lie, secondModel, forgetting).map(([wrong]) => wrong)).toEqual(["fault"]);
  const solved = { ...smallInput.endings.solved, fault: "abandoned" as const };
  const atEnd = { ...talking({ end }), endings: { ...smallInput.endings, solved } };
  expect(found(atEnd, secondModel)).toEqual([]);
  expect(found(atEnd, secondModel, forgetting)).toEqual([["fault", "end"]]);
});

test("what is guarded, touched first: no pass, unless the score forgets the fault that it raises", () => {
  const over: Partial<ScenarioInput> = {
    process: { verify: { title: "Verify", guards: ["account"] } },
    ...talking({ ask: { ...nice, does: ["verify"] }, read: { ...nice, touches: ["account"] }, one: nice, two: nice, three: nice, end }),
  };
  expect(found(over, secondModel)).toEqual([]);
  const passing = found(over, secondModel, forgetting);
  expect(passing.map(([wrong]) => wrong)).toEqual(["fault", "unverified"]);
});

test.each<[way: string, fair: ScenarioInput["fair"], amount: number, isFar: boolean]>([
  ["under what is owed", { owed: [{ lo: 1000, hi: 1000 }] }, 799, true],
  ["at its edge", { owed: [{ lo: 1000, hi: 1000 }] }, 800, false],
  ["just what is exactly owed", { owed: [{ lo: 1000, hi: 1000, exact: true }] }, 1000, false],
  ["over goodwill", { goodwill: [{ lo: 0, hi: 1000 }] }, 1251, true],
  ["at the edge of goodwill", { goodwill: [{ lo: 0, hi: 1000 }] }, 1250, false],
  ["under goodwill", { goodwill: [{ lo: 1000, hi: 2000 }] }, 1, false],
])("money %s: no pass, unless the model stops knocking it out", (_, fair, amount, isFar) => {
  const over: Partial<ScenarioInput> = {
    fair,
    authority: { pay: { title: "Pay", grant: { css1: 5000 } } },
    ...talking({ pay: { kind: "give", words: "Here.", gives: { authority: "pay", amount }, to: "solved" } }),
  };
  const lax: SecondModel = {
    ...secondModel,
    outcome: { need: 0.65, remedy: 0, effort: 0.2, process: 0.15 },
    remedy: { least: 0, most: 1000, edge: 0.5 },
  };
  expect(found(over, secondModel)).toEqual([]);
  expect(found(over, lax)).toEqual(isFar ? [["money", "pay"]] : []);
});

const MOST_LINES = 300;
const easy: Model = { ...firstModel, pass: { total: 20, dimension: 0 } };

type Listed = { holds: Wrong[]; total: number };

/** What every passing line holds and comes to, listed one by one along the graph. */
function* listed(solved: Solution, node: Node, past: Tally, line: readonly Edge[]): Generator<Listed> {
  if (!node.end) {
    for (const edge of solved.graph.edges(node)) yield* listed(solved, edge.to, addTally(past, edge.tally), [...line, edge]);
    return;
  }
  const { passed, total } = solved.resultAt(node, past);
  if (!passed) return;
  const { rules } = solved.graph;
  const { owed } = fairLists(rules.scenario);
  const isTouched = line.some(({ move, path, from }) => path && touchFaults(rules.safeguards, move.choice, path, from.position).length > 0);
  const isFar = (["owed", "goodwill"] as const).some((kind) => {
    const band = node.end?.bands[kind];
    if (!band) return false;
    const isUnder = owed.includes(band) && past[kind] < (band.exact ? band.lo : 0.8 * band.lo);
    return isUnder || past[kind] > (band.exact ? band.hi : 1.25 * band.hi);
  });
  const holds: [Wrong, boolean][] = [
    ["harm", past.harms > 0],
    ["fault", isTouched || line.some(isFaulty) || endsFaulty(rules, node)],
    ["unverified", isTouched],
    ["money", isFar],
  ];
  yield { holds: holds.flatMap(([wrong, is]) => (is ? [wrong] : [])), total };
}

function endsFaulty(rules: Rules, { situation, position }: Node): boolean {
  const ending = rules.scenario.endings[situation];
  return ending !== undefined && faultAt(rules, ending, position) !== undefined;
}

const isFaulty = ({ move, path }: Edge) => [move.choice, path?.branch].some((part) => part?.fault !== undefined);

test("what is found is the best of listing every line", { timeout: PATIENT }, () => {
  const seen = new Set<Wrong>();
  fc.assert(
    fc.property(generateCase({ mostLines: MOST_LINES }), ({ scenario, level, variant }) => {
      const rules = toRules(scenario, rulesAt(scenario, level).limits, easy);
      const solved = toSolution(forgetting(toGraph(rules, scenario.variants[variant]?.facts ?? {})));
      const all = [...listed(solved, solved.graph.opening, noTally, [])];
      const best = (["harm", "fault", "unverified", "money"] as const).flatMap((wrong) => {
        const totals = all.filter(({ holds }) => holds.includes(wrong)).map(({ total }) => total);
        return totals.length === 0 ? [] : [[wrong, Math.max(...totals).toFixed(6)]];
      });
      for (const { holds } of all) for (const wrong of holds) seen.add(wrong);
      expect(impossiblePasses(solved).map(({ wrong, total }) => [wrong, total.toFixed(6)])).toEqual(best);
    }),
    runs(SHARED_SEED, 60),
  );
  expect([...seen]).toEqual(expect.arrayContaining(["fault", "harm", "money"]));
});
