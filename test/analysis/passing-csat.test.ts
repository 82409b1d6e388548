import fc from "fast-check";
import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { passingCsat } from "~/analysis/search/passing-csat";
import { toSolution } from "~/analysis/search/solve";
import type { Model } from "~/engine/count/model";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { score } from "~/engine/scoring/score";
import { onceIn, PATIENT, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { valueRaw } from "../kit/oracle/holds-raw";
import { rawLines } from "../kit/oracle/play-raw";
import { firstModel, rulesAt, secondModel } from "../kit/scenario/limits";

const MOST_LINES = 120;
/** By the shipped marks hardly a generated scenario can be passed. */
const easy: Model[] = [
  { ...firstModel, pass: { total: 20, dimension: 10 } },
  { ...secondModel, pass: { total: 20, outcome: 10, empathy: 15, empowerment: 10 } },
];

test.each(easy)(
  "formula $formula: the least and the greatest CSAT of a passing line are those of listing every line",
  { timeout: PATIENT },
  (model) => {
    let apart = 0;
    fc.assert(
      fc.property(generateCase({ mostLines: MOST_LINES }), ({ scenario, level, variant }) => {
        const { limits } = rulesAt(scenario, level);
        const rules = toRules(scenario, limits, model);
        const facts = scenario.variants[variant]?.facts ?? {};
        const lines = [...rawLines(rules, facts, MOST_LINES)];
        if (lines.length > MOST_LINES) return;
        const csats = lines.flatMap(({ line, end }) => {
          const { passed, ending } = score(rules, replay(rules, facts, "coached", line));
          return passed ? [valueRaw(rules, scenario.endings[ending]?.csat, end.position) ?? 0] : [];
        });
        const solved = toSolution(toGraph(rules, facts));
        const [least, greatest] = csats.length === 0 ? [null, null] : [Math.min(...csats), Math.max(...csats)];
        expect([passingCsat(solved, "least"), passingCsat(solved, "best")]).toEqual([least, greatest]);
        if (least !== greatest) apart += 1;
      }),
      sharedRuns(model, 75),
    );
    expect(apart).toBeGreaterThan(2 / onceIn(model));
  },
);
