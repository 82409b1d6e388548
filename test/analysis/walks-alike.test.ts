import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Graph, toGraph } from "~/analysis/graph/graph";
import type { Node } from "~/analysis/graph/node";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { EndlessLoop, visitBackwards } from "~/analysis/graph/order";
import { addTally, noTally } from "~/analysis/graph/tally";
import { nameOf } from "~/analysis/search/prove";
import { toSolution } from "~/analysis/search/solve";
import { sumsOf } from "~/engine/count/sums";
import { begin, type CasePosition } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { STEP_AWAY, typings } from "~/engine/scenario/names";
import { roundScore } from "~/engine/scoring/round-score";
import { score } from "~/engine/scoring/score";
import { at } from "../kit/generate/condition";
import { generatePicks } from "../kit/generate/line";
import { onceIn, PATIENT, runs, SHARED_SEED, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { givings, rawSteps, toEntry } from "../kit/oracle/play-raw";
import { models, rulesAt } from "../kit/scenario/limits";

const drawn = generateCase({ mostLines: Number.POSITIVE_INFINITY }).map(({ scenario, level, variant }) => ({
  scenario,
  level,
  facts: scenario.variants[variant]?.facts ?? {},
}));

/** What is offered within the limits, as the graph has it and as the engine does; of typed amounts those up to 20 are tried by hand. */
function offered(rules: Rules, graph: Graph, node: Node, held: CasePosition) {
  const edges = graph.edges(node);
  const steps = rawSteps(rules, held);
  const byHand = new Set(steps.map((step) => JSON.stringify(toEntry(step))));
  const taken = edges.map(({ move, giving, typing }) => toEntry({ move, typing, ...(giving && { giving }) }));
  return {
    names: new Set(edges.map(({ move }) => move.name)),
    namesByHand: new Set(steps.map(({ move }) => move.name)),
    // An amount beyond what is tried by hand is left to `choose`.
    strange: taken.filter((entry) =>
      (entry.amount ?? 0) > 20 ? !("turn" in choose(rules, held, entry, "coached")) : !byHand.has(JSON.stringify(entry)),
    ),
    twice: edges.map(nameOf).filter((name, index, all) => all.indexOf(name) !== index),
  };
}

describe.each(models)("formula $formula: the graph walks like XState's transition", (model) => {
  test("each edge leads where the choice leads, is refused where it is, offers what is offered there, and adds the same", {
    timeout: PATIENT,
  }, () => {
    let turnsTaken = 0;
    let refused = 0;
    let ended = 0;
    fc.assert(
      fc.property(drawn, fc.boolean(), generatePicks, ({ scenario, level, facts }, withWords, picks) => {
        const rules = rulesAt(scenario, level, model);
        const { graph, resultAt } = toSolution(toGraph(rules, facts, { withWords }));
        let held = begin(rules, facts);
        let node = graph.opening;
        let tally = noTally;
        const turns: Turn[] = [];
        for (const { pick, amount } of picks) {
          if (held.ended) break;
          const here = offered(rules, graph, node, held);
          expect({ names: here.names, strange: here.strange, twice: here.twice }).toEqual({
            names: here.namesByHand,
            strange: [],
            twice: [],
          });
          const { situation, position } = held;
          const moves = (rules.moves.get(situation) ?? []).flatMap((move) => {
            const all = givings(rules, move).filter((giving) => move.offered(position, giving));
            return move.name === STEP_AWAY || all.length === 0 ? [] : [{ move, giving: at(all, amount) }];
          });
          const picked = at(moves, pick);
          if (!picked) break;
          // Anything can be typed, also what nobody could know yet.
          const typing = picked.move.choice.types ? (at(typings, pick + amount) ?? null) : null;
          const edge = graph.take(node, { choice: picked.move.name, giving: picked.giving ?? null, typing });
          const chosen = choose(rules, held, toEntry({ ...picked, typing }), "solo");
          if (!edge || !("turn" in chosen)) throw new Error(`\`${picked.move.name}\` is offered, and one of both does not take it`);
          const { counts, refusal } = chosen.turn;
          expect({ situation: edge.to.situation, refusal: edge.refusal, ended: edge.to.end !== null }).toEqual({
            situation: chosen.turn.to,
            refusal,
            ended: chosen.held.ended,
          });
          const { did: _did, right: _right, under: _under, over: _over, ...sums } = edge.tally;
          expect(sums).toEqual({ ...sumsOf(counts), owed: counts.owed, goodwill: counts.goodwill });
          turns.push(chosen.turn);
          tally = addTally(tally, edge.tally);
          held = chosen.held;
          node = edge.to;
          turnsTaken += 1;
          if (refusal) refused += 1;
        }
        if (!held.ended) return;
        ended += 1;
        const { total, passed } = score(rules, { held, turns });
        const result = resultAt(node, tally);
        expect({ total: roundScore(model, result.total), passed: result.passed }).toEqual({ total, passed });
      }),
      sharedRuns(model, 200),
    );
    expect(turnsTaken).toBeGreaterThan(500 / onceIn(model));
    expect(refused).toBeGreaterThan(25 / onceIn(model));
    expect(ended).toBeGreaterThan(50 / onceIn(model));
  });
});

/** Explores all that can be reached from the opening. */
function exploreAll(graph: Graph): void {
  const done = new Set<Node>();
  visitBackwards(
    graph,
    graph.opening,
    (node) => done.has(node),
    (node) => done.add(node),
  );
}

describe("the limit on positions", () => {
  test("stops at the number that it names, and says on arriving where", { timeout: PATIENT }, () => {
    let stopped = 0;
    fc.assert(
      fc.property(drawn, fc.nat({ max: 999 }), ({ scenario, level, facts }, less) => {
        const rules = rulesAt(scenario, level);
        const all = toGraph(rules, facts, { most: 2_000 });
        try {
          exploreAll(all);
        } catch (error) {
          // Of the scenarios of any size, a few go round for ever.
          if (error instanceof EndlessLoop) return;
          if (!(error instanceof TooManyPositions)) throw error;
        }
        const found = all.nodes.length;
        const most = 1 + (less % found);
        const names = all.nodes.map(({ situation }) => situation);
        const stop = () => exploreAll(toGraph(rules, facts, { most }));
        if (most === found && found < 2_000) {
          expect(stop).not.toThrow();
          return;
        }
        stopped += 1;
        let thrown: unknown = null;
        try {
          stop();
        } catch (error) {
          thrown = error;
        }
        if (!(thrown instanceof TooManyPositions)) throw new Error(`${found} positions, and ${most} did not stop it`);
        expect(thrown.positions).toBe(most);
        expect(thrown.message).toContain(`${most} positions`);
        expect(thrown.message).toContain(`\`${thrown.situation}\``);
        // The positions are met in the same order each time, so the first that was too many is known.
        if (most < found) expect(thrown.situation).toBe(names[most]);
      }),
      { ...runs(SHARED_SEED, 200), endOnFailure: true },
    );
    expect(stopped).toBeGreaterThan(100);
  });
});
