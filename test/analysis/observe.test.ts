import fc from "fast-check";
import { expect, test } from "vitest";
import { noteOutcomes } from "~/analysis/diagnostics/observe/outcomes";
import { visitPositions } from "~/analysis/diagnostics/observe/visit-positions";
import { toGraph } from "~/analysis/graph/graph";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Condition } from "~/engine/scenario/condition";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { rawLines } from "../kit/oracle/play-raw";
import { rulesAt } from "../kit/scenario/limits";

const MOST_POSITIONS = 3000;
const MOST_LINES = 1000;

test("the whole position of a node is where the engine comes to by its line", { timeout: PATIENT }, () => {
  let compared = 0;
  fc.assert(
    fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
      const rules = rulesAt(scenario, level);
      const facts = scenario.variants[variant]?.facts ?? {};
      const { nodes, lineTo, position } = visitPositions(rules, toGraph(rules, facts, { most: MOST_POSITIONS }));
      for (const node of nodes.slice(0, 40)) {
        const { held } = replay(rules, facts, "coached", toEntries(lineTo(node)));
        expect(held.situation).toBe(node.situation);
        expect(position(node)).toEqual(held.position);
        compared += 1;
      }
    }),
    runs(SHARED_SEED, 100),
  );
  expect(compared).toBeGreaterThan(500);
});

test("whether a choice is offered comes out as it does over every line", { timeout: PATIENT }, () => {
  let both = 0;
  fc.assert(
    fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
      const rules = rulesAt(scenario, level);
      const facts = scenario.variants[variant]?.facts ?? {};
      const lines = [...rawLines(rules, facts, MOST_LINES)];
      const walked = visitPositions(rules, toGraph(rules, facts, { most: MOST_POSITIONS }));
      if (lines.length > MOST_LINES || walked.stopped) return;
      const outcomes = { held: new Set<Condition>(), failed: new Set<Condition>() };
      noteOutcomes(outcomes, rules, walked);
      const listed = { held: new Set<Condition>(), failed: new Set<Condition>() };
      const asked = new Set<Condition>();
      for (const { line } of lines)
        for (const { situation, before } of replay(rules, facts, "coached", line).turns)
          for (const { name, choice } of rules.moves.get(situation) ?? []) {
            if (!choice.when || choice.gives || choice.charges || (!choice.again && before.said.includes(name))) continue;
            asked.add(choice.when);
            (rules.test(choice.when)(before) ? listed.held : listed.failed).add(choice.when);
          }
      for (const condition of asked) {
        const outcome = [outcomes.held.has(condition), outcomes.failed.has(condition)];
        expect(outcome, JSON.stringify(condition)).toEqual([listed.held.has(condition), listed.failed.has(condition)]);
        if (outcome[0] && outcome[1]) both += 1;
      }
    }),
    runs(SHARED_SEED, 150),
  );
  expect(both).toBeGreaterThan(5);
});
