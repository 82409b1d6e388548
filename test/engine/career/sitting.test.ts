import fc from "fast-check";
import { expect, test } from "vitest";
import { toDice } from "~/analysis/players/dice";
import { decide, type VariantResult } from "~/engine/career/decide";
import { drawSitting, type SittingVariant } from "~/engine/career/draw-sitting";
import { gate } from "../../kit/scenario/career-samples";

const unmet = { own: [], team: [] };
const pool = (scenarios: number, variants: number): SittingVariant[] =>
  gate.competencies.flatMap((competency) =>
    Array.from({ length: scenarios }, (_, scenario) => scenario).flatMap((scenario) =>
      Array.from({ length: variants }, (_, variant) => ({ scenarioId: `${competency}-${scenario}`, variant: `v${variant}`, competency })),
    ),
  );

test("every sitting has its competencies twice, and a scenario once; the same seed gives the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.nat(), (scenarios, variants, seed) => {
      const drawn = drawSitting(gate, pool(scenarios, variants), unmet, toDice(seed));
      if ("short" in drawn) throw new Error("short");
      expect(drawn.variants).toHaveLength(12);
      expect(new Set(drawn.variants.map(({ scenarioId }) => scenarioId)).size).toBe(12);
      for (const competency of gate.competencies) expect(drawn.variants.filter((one) => one.competency === competency)).toHaveLength(2);
      expect(drawSitting(gate, pool(scenarios, variants), unmet, toDice(seed))).toEqual(drawn);
    }),
  );
});

test("a second sitting is of variants that the first did not have, as long as there are any", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const all = pool(2, 2);
      const first = drawSitting(gate, all, unmet, toDice(seed));
      if ("short" in first) throw new Error("short");
      const second = drawSitting(gate, all, { own: first.variants, team: [] }, toDice(seed + 1));
      if ("short" in second) throw new Error("short");
      const keys = new Set(first.variants.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`));
      expect(second.variants.filter(({ scenarioId, variant }) => keys.has(`${scenarioId}/${variant}`))).toEqual([]);
      expect("variants" in drawSitting(gate, all, { own: all, team: all }, toDice(seed))).toBe(true);
    }),
  );
});

test("what the candidate knows comes last, and of what they do not know, what their team knows", () => {
  const [competency = ""] = gate.competencies;
  const one = { competencies: [competency], each: 2 };
  const named = (scenario: number, variant: number) => ({ scenarioId: `${competency}-${scenario}`, variant: `v${variant}` });
  const names = (own: ReturnType<typeof named>[], team: ReturnType<typeof named>[], seed: number) => {
    const drawn = drawSitting(one, pool(3, 2), { own, team }, toDice(seed));
    return "short" in drawn ? [] : drawn.variants.map(({ scenarioId, variant }) => `${scenarioId.at(-1)}${variant.at(-1)}`).sort();
  };
  const all = [0, 1].flatMap((variant) => [0, 1, 2].map((scenario) => named(scenario, variant)));
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      // Two cases that nobody knows go before the one that the team has met, in whatever variant.
      expect(names([], [named(0, 0)], seed).every((name) => !name.startsWith("0"))).toBe(true);
      // The team knows both variants of case 0 and one of case 1: what is left is the other one of case 1, and case 2.
      expect(names([], [named(0, 0), named(0, 1), named(1, 0)], seed).includes("11")).toBe(true);
      // Their own meetings weigh more: what the team alone knows comes before them.
      const own = [named(0, 0), named(0, 1), named(1, 0), named(1, 1), named(2, 0)];
      expect(names(own, [named(2, 1)], seed).includes("21")).toBe(true);
      // Everything is known: a sitting is drawn all the same.
      expect(names(all, all, seed)).toHaveLength(2);
    }),
  );
});

test("a pool that is too small says where, and by how much", () => {
  const small = pool(2, 2).filter(({ scenarioId }) => scenarioId !== "tone-1");
  expect(drawSitting(gate, small, unmet, toDice(1))).toEqual({ short: [{ competency: "tone", scenarios: 1, need: 2 }] });
});

const sealed = (passes: readonly number[], faults: string[] = []): VariantResult[] =>
  gate.competencies.flatMap((competency, index) =>
    [0, 1].map((which) => ({ competency, passed: which < (passes[index] ?? 2), faults: index === 0 && which === 0 ? faults : [] })),
  );

test.each<[what: string, passes: number[], faults: string[], shortfalls: unknown[]]>([
  ["ten of twelve", [1, 1], [], []],
  ["nine of twelve", [1, 1, 1], [], [{ code: "passes", have: 9, need: 10, of: 12 }]],
  ["ten of twelve with a blind spot", [0], [], [{ code: "competency", competency: gate.competencies[0], have: 0, need: 1, of: 2 }]],
  ["twelve of twelve with a critical fault", [], ["disclosure", "disclosure"], [{ code: "fault", fault: "disclosure" }]],
])("%s", (_, passes, faults, shortfalls) => {
  const decision = decide(gate, sealed(passes, faults));
  expect(decision.shortfalls).toEqual(shortfalls);
  expect(decision.passed).toBe(shortfalls.length === 0);
});

test("both of two can be asked for single competencies", () => {
  const strict = { ...gate, decision: { ...gate.decision, all: [gate.competencies[1] ?? "tone"] } };
  expect(decide(gate, sealed([2, 1])).passed).toBe(true);
  expect(decide(strict, sealed([2, 1])).shortfalls).toEqual([
    { code: "competency", competency: gate.competencies[1], have: 1, need: 2, of: 2 },
  ]);
});

test("one more pass never turns a pass into a failure", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }), fc.nat(5), (passes, at) => {
      const more = passes.map((count, index) => (index === at ? Math.min(2, count + 1) : count));
      if (decide(gate, sealed(passes)).passed) expect(decide(gate, sealed(more)).passed).toBe(true);
    }),
  );
});
