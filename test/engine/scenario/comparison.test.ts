import { expect, test } from "vitest";
import { stringify } from "yaml";
import { parseScenario } from "~/engine/scenario/parse";
import { shared } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

const facts = {
  price: { label: "Price", type: "number", money: true, starts: 3 },
  paid: { label: "Paid", type: "number", money: true, starts: 3 },
  hours: { label: "Hours", type: "number", starts: 3 },
  birthday: { label: "Birthday", type: "flag", starts: true },
  fed: { label: "Fed", type: "flag", starts: true },
  plan: { label: "Plan", type: "choice", of: { gold: "Gold", silver: "Silver" }, starts: "gold" },
  ticket: { label: "Ticket", type: "choice", of: { day: "Day", week: "Week" }, starts: "day" },
  card: { label: "Card", type: "choice", of: { gold: "Gold", black: "Black" }, starts: "gold" },
};

/** What is said of one condition, the place beside the words. */
function said(when: object): string[] {
  const { talk } = smallInput.situations;
  const asked = { kind: "say", words: "Hm.", when };
  const source = stringify({
    ...smallInput,
    facts,
    authority: { credit: { title: "Credit" }, exception: { title: "Exception", unit: "times" } },
    resources: { heaters: { title: "Heaters", kind: "stock", stock: 2 } },
    situations: { talk: { ...talk, choices: { ...talk.choices, asked } } },
  });
  const parsed = parseScenario(source, shared);
  const found = "problems" in parsed ? parsed.problems : [];
  return found.map(({ code, at, message }) => `${code} ${at.replace("situations.talk.choices.asked.", "")}: ${message}`);
}

test.each<object>([
  { fact: "price", is: { fact: "paid" } },
  { fact: "price", atLeast: { fact: "paid" }, below: { fact: "paid" } },
  { fact: "birthday", is: { fact: "fed" } },
  { fact: "plan", is: { fact: "card" } },
  { given: "credit", above: { fact: "price" } },
  { given: "exception", atMost: { fact: "hours" } },
  { left: "heaters", atLeast: { fact: "hours" } },
  { count: [{ fact: "fed", is: true }, { not: { said: "asked" } }], atLeast: 1 },
  { count: [{ said: "asked" }], is: { fact: "hours" } },
])("%o is a condition", (when) => {
  expect(said(when)).toEqual([]);
});

test.each<[object, RegExp]>([
  [{ fact: "price", is: { fact: "piad" } }, /^GR1001 when\.is\.fact: unknown fact `piad`; did you mean `paid`\?$/],
  [{ count: [{ fact: "fde", is: true }], atLeast: 1 }, /^GR1001 when\.count\.0\.fact: unknown fact `fde`; did you mean `fed`\?$/],
  [{ fact: "price", above: { fact: "price" } }, /^GR1003 when\.above\.fact: `price` is compared with itself: name another/],
  [
    { fact: "price", atLeast: { fact: "fed" } },
    /^GR1003 when\.atLeast\.fact: `price` is money and `fed` is a flag: compare with a fact of type `number`$/,
  ],
  [{ fact: "fed", is: { fact: "hours" } }, /`fed` is a flag and `hours` is a plain number: compare with a fact of the same type$/],
  [{ fact: "plan", above: { fact: "card" } }, /`plan` is a choice, and `above` compares numbers: use `is`$/],
  [{ fact: "plan", is: { fact: "ticket" } }, /`plan` and `ticket` have no value in common.*: give them values of the same name$/],
  [
    { given: "credit", is: { fact: "plan" } },
    /what is given of `credit` is money and `plan` is a choice: compare with a fact of the same type/,
  ],
  [{ given: "credit", is: { fact: "hours" } }, /is money and `hours` is a plain number: .*`money: true` in the fact that is one$/],
  [{ given: "exception", is: { fact: "price" } }, /is a number of times and `price` is money/],
  [{ left: "heaters", below: { fact: "price" } }, /what is left of `heaters` is a plain number and `price` is money/],
  [{ count: [{ said: "asked" }], is: { fact: "fed" } }, /how many of these hold is a plain number and `fed` is a flag/],
  [{ count: [{ said: "asked" }], is: true }, /^GR0002 when\.is: `count` is a number of conditions: compare it with a whole number$/],
  [{ count: [{ said: "asked" }] }, /^GR0002 when: `count` needs a comparison: one of is, atLeast/],
  [{ said: "asked", is: { fact: "fed" } }, /`said` takes no comparison, so `is` has no place here/],
])("%o is refused at its place, with a way out", (when, wanted) => {
  const found = said(when);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(wanted);
});
