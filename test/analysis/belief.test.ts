import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { PATIENT, runs } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { TooMuch, toExpectimax } from "../kit/oracle/expectimax";
import { models, rulesAt } from "../kit/scenario/limits";
import { small } from "../kit/scenario/small";

test.each(models)(
  "formula $formula: what can be expected is what trying everything finds, knowing only what was shown",
  { timeout: PATIENT },
  (model) => {
    let compared = 0;
    let uncertain = 0;
    fc.assert(
      fc.property(generateCase({ mostLines: 60 }), ({ scenario, level }) => {
        const rules = rulesAt(scenario, level, model);
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
      { ...runs(20261124 + model.formula, 125), endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(30);
    expect(uncertain).toBeGreaterThan(5);
  },
);

const looked = [
  ["learned", { knows: "hours" }],
  ["opened", { opened: "rota" }],
] as const;

test.each(looked)(
  "what is %s tells no variants apart in which it is the same, though a rule asks for it in one of them alone",
  (_, condition) => {
    const leads = [{ when: { all: [{ fact: "deaf", is: true }, condition] }, go: "solved" }, { go: "lost" }];
    const scenario = small(
      {
        ask: { kind: "ask", label: "Ask for the hours", learns: ["hours"] },
        solve: { kind: "end", words: "I ring you.", to: leads },
        half: { kind: "end", words: "I write to you.", to: [{ when: { fact: "deaf", is: false }, go: "solved" }, { go: "lost" }] },
      },
      {
        facts: { deaf: { label: "Deaf", type: "flag" }, hours: { label: "Hours", type: "number" } },
        resources: { rota: { title: "Rota", kind: "tool", text: "Five hours." } },
        variants: { deaf: { facts: { deaf: true, hours: 5 } }, hearing: { facts: { deaf: false, hours: 5 } } },
      },
    );
    const rules = rulesAt(scenario, "css1");
    const variants = Object.entries(scenario.variants).map(([variant, { weight, facts }]) => ({ variant, weight, facts }));
    const { openings, value } = toBeliever(rules, variants);
    expect(openings.map(value)).toEqual([expect.closeTo(toExpectimax(rules, 600).expected(variants, []), 6)]);
  },
);
