import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { onceIn, PATIENT, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { TooMuch, toExpectimax } from "../kit/oracle/expectimax";
import { models, rulesAt } from "../kit/scenario/limits";
import { small, smallInput } from "../kit/scenario/small";

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
            Object.values(choices).some(({ gives, charges }) => [gives, charges].some((sum) => sum && sum.amount === undefined)),
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
      sharedRuns(model, 125),
    );
    expect(compared).toBeGreaterThan(30 / onceIn(model));
    expect(uncertain).toBeGreaterThan(5 / onceIn(model));
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

test.each(["opening", "reply"] as const)("who says the %s tells variants apart, though the words are the same", (where) => {
  const said = [
    { when: { fact: "deaf", is: true as const }, speaker: "son", text: "Hello." },
    { speaker: "daughter", text: "Hello." },
  ];
  const { talk } = smallInput.situations;
  const solve = {
    kind: "end" as const,
    words: "I ring you.",
    to: [{ when: { fact: "deaf", is: true as const }, go: "lost" }, { go: "solved" }],
  };
  const write = {
    kind: "end" as const,
    words: "I write.",
    to: [{ when: { fact: "deaf", is: true as const }, go: "solved" }, { go: "lost" }],
  };
  const ask = { kind: "ask" as const, words: "Who is this?", reply: where === "reply" ? said : "Me." };
  const scenario = small(
    {},
    {
      speakers: { son: { name: "Ben" }, daughter: { name: "Amy" } },
      facts: { deaf: { label: "Deaf", type: "flag" } },
      variants: { deaf: { facts: { deaf: true } }, hearing: { facts: { deaf: false } } },
      situations: { talk: { ...talk, says: where === "opening" ? said : "Hello.", choices: { ask, solve, write } } },
    },
  );
  const rules = rulesAt(scenario, "css1");
  const variants = Object.entries(scenario.variants).map(([variant, { weight, facts }]) => ({ variant, weight, facts }));
  const { openings, value } = toBeliever(rules, variants);
  const found = openings.reduce((sum, belief) => sum + (belief.length / 2) * value(belief), 0);
  expect(openings).toHaveLength(where === "opening" ? 2 : 1);
  expect(found).toBeCloseTo(toExpectimax(rules, 600).expected(variants, []), 6);
});
