import fc from "fast-check";
import { expect, test } from "vitest";
import { toComparison } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import { begin } from "~/engine/play/begin";
import type { Rules } from "~/engine/play/rules";
import { type Condition, partsOf } from "~/engine/scenario/condition";
import { type ConditionView, viewCondition } from "~/engine/show/condition-view";
import { generatePicks, walk } from "../../kit/generate/line";
import { PATIENT, runs, SHARED_SEED } from "../../kit/generate/play";
import { generateCase } from "../../kit/generate/scenario";
import { holdsRaw } from "../../kit/oracle/holds-raw";
import { rulesAt } from "../../kit/scenario/limits";
import { small } from "../../kit/scenario/small";

const flat = (shown: ConditionView): ConditionView[] => [shown, ...shown.parts.flatMap(flat)];
const each = (condition: Condition): Condition[] => [condition, ...partsOf(condition).flatMap(each)];

test("each part holds as an oracle made another way says, and one that fails has a part to blame", { timeout: PATIENT }, () => {
  let failed = 0;
  const drawn = generateCase({ mostLines: 200 }).map(({ scenario, level, variant }) => ({
    rules: rulesAt(scenario, level),
    facts: scenario.variants[variant]?.facts ?? {},
  }));
  fc.assert(
    fc.property(drawn, generatePicks, ({ rules, facts }, picks) => {
      const { turns } = walk(rules, facts, "coached", picks, { breaks: false });
      const asked = [...rules.moves.values()].flat().flatMap(({ choice }) => choice.when ?? []);
      for (const position of [begin(rules, facts).position, ...turns.map(({ after }) => after)])
        for (const condition of asked) {
          const shown = viewCondition(rules, condition, position, "en");
          const parts = flat(shown);
          expect(parts.map(({ holds }) => holds)).toEqual(each(condition).map((part) => holdsRaw(rules, part, position)));
          const blamed = parts.filter(({ isBlamed }) => isBlamed);
          expect(blamed.length > 0).toBe(!shown.holds);
          expect(blamed.some(({ asks, parts: inner }) => inner.length === 0 || asks === "count")).toBe(!shown.holds);
          if (!shown.holds) failed += 1;
        }
    }),
    runs(SHARED_SEED, 12),
  );
  expect(failed).toBeGreaterThan(20);
});

/** The rules and a position of a case with a fact, a stock, an authority and a deadline. */
function held(over: Partial<Position> = {}): [Rules, Position] {
  const scenario = small(
    {},
    {
      facts: {
        due: { label: "Due", type: "number", money: true, starts: 1250 },
        paid: { label: "Paid", type: "number", money: true, starts: 500 },
      },
      authority: { credit: { title: "Credit", unit: "money", most: 9000 } },
      deadlines: { noon: { label: "Noon", minutes: 30 } },
    },
  );
  const rules = rulesAt(scenario, "css1");
  return [rules, { ...begin(rules, { due: 1250, paid: 500 }).position, ...over }];
}

test("what is compared is shown in the reader's format, with what is there now", () => {
  const [rules, position] = held({ given: { credit: 4000 }, clockMinutes: 12 });
  const shown = (condition: Condition) => viewCondition(rules, condition, position, "en");
  expect(shown({ fact: "due", atMost: 1000 })).toMatchObject({ name: "Due", compares: [{ by: "atMost", text: "$10" }], found: "$12.50" });
  expect(shown({ fact: "due", below: { fact: "paid" } })).toMatchObject({ compares: [{ by: "below", text: "Paid ($5)" }] });
  expect(shown({ given: "credit", above: 4500 })).toMatchObject({ name: "Credit", compares: [{ text: "$45" }], found: "$40" });
  expect(shown({ late: "noon" })).toMatchObject({ name: "Noon", compares: [{ by: "atLeast", text: "30" }], found: "12" });
  expect(shown({ level: ["css2", "senior"] })).toMatchObject({ name: "css2, senior", found: "css1", isBlamed: true });
  const count = { count: [{ fact: "due", is: 1250 }, { late: "noon" }], atLeast: 2 } satisfies Condition;
  expect(shown(count)).toMatchObject({
    isBlamed: true,
    compares: [{ text: "2" }],
    found: "1",
    parts: [{ isBlamed: false }, { isBlamed: false }],
  });
  expect(toComparison(count)(1, position.facts)).toBe(false);
});

test("within a denial, what holds is to blame", () => {
  const [rules, position] = held();
  const shown = viewCondition(rules, { not: { any: [{ fact: "due", is: 1250 }, { late: "noon" }] } }, position, "en");
  expect(shown).toMatchObject({
    isBlamed: true,
    parts: [{ isBlamed: true, parts: [{ holds: true, isBlamed: true }, { isBlamed: false }] }],
  });
});
