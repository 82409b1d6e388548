import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { toGraph } from "~/analysis/graph/graph";
import { fillFacts } from "~/analysis/reduce/fill-facts";
import { prove } from "~/analysis/search/prove";
import type { Condition } from "~/engine/scenario/condition";
import { toExpectimax } from "../kit/oracle/expectimax";
import { rulesAt } from "../kit/scenario/limits";
import { type ScenarioInput, small } from "../kit/scenario/small";

const facts = {
  price: { label: "Price", type: "number", money: true },
  paid: { label: "Paid", type: "number", money: true },
  eaten: { label: "Eaten", type: "flag" },
} satisfies ScenarioInput["facts"];
const variants = { only: { facts: { price: 3, paid: 3, eaten: true } } };
const authority = { gift: { title: "Gift", most: 9, grant: { css1: 9 } } };

/** What is left of a condition on a choice with the facts of the only variant filled in; null where the choice is gone. */
function left(when: Condition, sets: ScenarioInput["facts"] = {}): Condition | undefined | null {
  const change = { kind: "say" as const, label: "Change", sets: Object.fromEntries(Object.keys(sets).map((name) => [name, 4])) };
  const scenario = small({ asked: { kind: "say", label: "Asked", when }, change }, { facts, variants, authority });
  const filled = fillFacts(scenario, rulesAt(scenario, "css1").limits, scenario.variants.only?.facts ?? {});
  const choice = filled.situations.talk?.choices.asked;
  return choice ? choice.when : null;
}

test("a fact against a fact is decided where no choice can change either, and stays to be asked where one can", () => {
  const when: Condition = { fact: "paid", is: { fact: "price" } };
  expect(left(when)).toBeUndefined();
  expect(left({ not: when })).toBeNull();
  expect(left(when, { paid: facts.paid })).toEqual({ fact: "paid", is: 3 });
  expect(left(when, { price: facts.price })).toEqual(when);
  expect(left({ fact: "paid", atMost: { fact: "price" } }, { price: facts.price })).toBeUndefined();
});

test("a count is decided where enough of it is, and what always holds still counts where it is not", () => {
  const [yes, no, open]: Condition[] = [{ fact: "eaten", is: true }, { fact: "eaten", is: false }, { said: "change" }];
  const counting = (...count: (Condition | undefined)[]) => count.flatMap((part) => part ?? []);
  expect(left({ count: counting(yes, no, open), atLeast: 1 })).toBeUndefined();
  expect(left({ count: counting(no, no, open), atLeast: 2 })).toBeNull();
  expect(left({ count: counting(yes, no, open), atLeast: 2 })).toEqual({ count: [{ all: [] }, open], atLeast: 2 });
});

test("a typed amount is proved at every value of the fact that it is held against, whether or not a choice has changed it", () => {
  const scenario = small(
    {
      raise: { kind: "say", label: "Look at the real price", sets: { price: 7 } },
      pay: {
        kind: "give",
        label: "Pay it back",
        gives: { authority: "gift" },
        to: [{ when: { given: "gift", is: { fact: "price" } }, go: "solved" }, { go: "halved" }],
      },
      solve: { kind: "end", label: "Leave", to: "lost" },
      half: { kind: "end", label: "Leave it", to: "lost" },
      lose: { kind: "end", label: "Leave now", to: "lost" },
    },
    { facts, variants, authority },
  );
  const drawn = scenario.variants.only?.facts ?? {};
  const rules = rulesAt(scenario, "css1");
  expect(prove(rules, "only", drawn, 1_000).endings.solved).toBe(2n);
  const { opening, take } = toGraph(rules, drawn);
  const raised = take(opening, { choice: "raise", giving: null, typing: null })?.to ?? opening;
  const ends = (from: typeof opening, amount: number) =>
    take(from, { choice: "pay", giving: { authority: "gift", amount }, typing: null })?.to.situation;
  expect([ends(opening, 3), ends(opening, 7), ends(raised, 3), ends(raised, 7)]).toEqual(["solved", "halved", "halved", "solved"]);
});

test("a deadline that has passed tells no variants apart, though it would have been on the clock before", () => {
  const hours = { type: "number", label: "Hours", internal: true } as const;
  const scenario = small(
    {
      wait: { kind: "ask", label: "Wait", minutes: 4 },
      ask: { kind: "ask", label: "Ask", when: { said: "wait" }, learns: ["told"] },
      short: { kind: "end", words: "Two.", when: { said: "ask" }, to: [{ when: { fact: "hours", is: 2 }, go: "solved" }, { go: "lost" }] },
      solve: { kind: "end", words: "I'll write to you.", when: { said: "ask" }, to: "halved" },
      half: { kind: "end", label: "Leave it", when: { said: "ask" }, to: "halved" },
    },
    {
      facts: { hours, told: { type: "flag", label: "Told", starts: true } },
      deadlines: { bus: { label: "The bus", minutes: { fact: "hours" }, shown: { knows: "told" } } },
      variants: { two: { facts: { hours: 2 } }, three: { facts: { hours: 3 } } },
    },
  );
  const rules = rulesAt(scenario, "css1");
  const drawable = Object.entries(scenario.variants).map(([variant, { weight, facts: drawn }]) => ({ variant, weight, facts: drawn }));
  const { openings, value } = toBeliever(rules, drawable);
  expect(openings.map(value)).toEqual([expect.closeTo(toExpectimax(rules, 600).expected(drawable, []), 6)]);
});

test("what a choice is said to cost before it is taken tells variants apart", () => {
  const scenario = small(
    {
      look: {
        kind: "open",
        label: "Look it up",
        then: [{ when: { fact: "long", is: true }, minutes: 7 }, { minutes: 2 }],
      },
      solve: { kind: "end", label: "It is short", to: [{ when: { fact: "long", is: false }, go: "solved" }, { go: "lost" }] },
      half: { kind: "end", label: "It is long", to: [{ when: { fact: "long", is: true }, go: "solved" }, { go: "lost" }] },
    },
    {
      facts: { long: { type: "flag", label: "Long", internal: true } },
      variants: { short: { facts: { long: false } }, long: { facts: { long: true } } },
    },
  );
  const rules = rulesAt(scenario, "css1");
  const drawable = Object.entries(scenario.variants).map(([variant, { weight, facts: drawn }]) => ({ variant, weight, facts: drawn }));
  expect(toBeliever(rules, drawable).openings).toHaveLength(2);
  expect(toExpectimax(rules, 600).split(drawable, [])).toHaveLength(2);
});

test("a mood at the opening, and a listed step, tell variants apart before the first turn; a par does not", () => {
  const when = { fact: "eaten", is: true } as const;
  const apart = (over: Partial<ScenarioInput>) => {
    const scenario = small(
      {},
      { facts: { eaten: facts.eaten }, variants: { yes: { facts: { eaten: true } }, no: { facts: { eaten: false } } }, ...over },
    );
    const rules = rulesAt(scenario, "css1");
    const drawable = Object.entries(scenario.variants).map(([variant, { weight, facts: drawn }]) => ({ variant, weight, facts: drawn }));
    const { openings } = toBeliever(rules, drawable);
    expect(openings).toHaveLength(toExpectimax(rules, 600).split(drawable, []).length);
    return openings.length;
  };
  const customer = { name: "Ada", mood: "calm", asks: "Help", needs: "More help" } as const;
  expect(apart({ customer: { ...customer, mood: [{ when, is: "angry" }, { is: "calm" }] } })).toBe(2);
  expect(apart({ customer: { ...customer, asks: [{ when, text: "Now" }, { text: "Help" }] } })).toBe(2);
  expect(apart({ process: { ask: { title: "Ask", listed: [{ when, is: false }, { is: true }] } } })).toBe(2);
  expect(apart({ customer: { ...customer, needs: [{ when, text: "Now" }, { text: "Help" }] } })).toBe(1);
  expect(apart({ par: [{ when, is: 2 }, { is: 9 }] })).toBe(1);
});
