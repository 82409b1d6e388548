import fc from "fast-check";
import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { toReach } from "~/analysis/reduce/reach";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { rulesAt } from "../kit/scenario/limits";

test("whatever a line reaches is reached, and where a line ends nothing is stuck", { timeout: PATIENT }, () => {
  let compared = 0;
  fc.assert(
    fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
      const { reached, stuck } = toReach(scenario);
      const graph = toGraph(rulesAt(scenario, level), scenario.variants[variant]?.facts ?? {}, { most: 3000 });
      try {
        for (const node of graph.nodes) graph.edges(node);
      } catch (error) {
        if (error instanceof TooManyPositions) return;
        throw error;
      }
      compared += 1;
      for (const { situation } of graph.nodes) {
        expect(reached.has(situation)).toBe(true);
        expect(stuck).not.toContain(situation);
      }
    }),
    { ...runs(SHARED_SEED, 100), endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(50);
});

test("a room without a door is stuck, and what nothing leads to is not reached", () => {
  const scenario = fc.sample(generateCase(), { numRuns: 1, seed: 7 })[0]?.scenario;
  if (!scenario) throw new Error("a sample holds a scenario");
  const [first] = Object.values(scenario.situations);
  if (!first) throw new Error("a scenario holds a situation");
  const choice = { kind: "say" as const, words: "On." };
  const { reached, stuck } = toReach({
    ...scenario,
    starts: "door",
    anytime: {},
    deadlines: {},
    customer: { ...scenario.customer, leaves: undefined },
    situations: {
      door: { ...first, choices: { in: { ...choice, to: "room" }, out: { ...choice, to: [{ go: "street" }] } } },
      room: { ...first, choices: { round: { ...choice, then: [{ to: "corner" }] } } },
      corner: { ...first, choices: { back: { ...choice, to: "room" } } },
      attic: { ...first, choices: { down: { ...choice, to: "street" } } },
    },
    endings: { street: Object.values(scenario.endings)[0] as (typeof scenario.endings)[string] },
  });
  expect([...reached].sort()).toEqual(["corner", "door", "room", "street"]);
  expect(stuck.sort()).toEqual(["corner", "room"]);
});
