import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief";
import { TooManyPositions } from "~/analysis/nodes";
import { TooMuch, toExpectimax } from "../kit/expectimax";
import { PATIENT, runs } from "../kit/generate-play";
import { generateCase } from "../kit/generate-scenario";
import { rulesAt } from "../kit/scenario-limits";

test("what can be expected is what trying everything finds, knowing only what was shown", { timeout: PATIENT }, () => {
  let compared = 0;
  let uncertain = 0;
  fc.assert(
    fc.property(generateCase({ mostLines: 60 }), ({ scenario, level }) => {
      const rules = rulesAt(scenario, level);
      if (
        Object.values(scenario.situations).some(({ choices }) =>
          Object.values(choices).some(({ gives }) => gives && gives.amount === undefined),
        )
      )
        return;
      const variants = Object.entries(scenario.variants)
        .filter(([, { levels }]) => levels?.includes(level) ?? true)
        .map(([variant, { weight, facts }]) => ({ variant, weight, facts }));
      try {
        const found = toExpectimax(rules, 600).expected(variants, []);
        const believer = toBeliever(rules, variants, 5000);
        const all = variants.reduce((sum, { weight }) => sum + weight, 0);
        const value = believer.openings.reduce(
          (sum, belief) => sum + (belief.reduce((part, { possible }) => part + possible.weight, 0) / all) * believer.value(belief),
          0,
        );
        compared += 1;
        if (believer.openings.some((belief) => belief.length > 1)) uncertain += 1;
        expect(value).toBeCloseTo(found, 6);
      } catch (error) {
        if (!(error instanceof TooManyPositions || error instanceof TooMuch)) throw error;
      }
    }),
    { ...runs(20261124, 250), endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(60);
  expect(uncertain).toBeGreaterThan(10);
});
