import fc from "fast-check";
import { expect, test } from "vitest";
import { toDice } from "~/analysis/players/dice";
import { type OddsPart, oddsOf, toDecimals } from "~/engine/career/odds";

const chances = [500, 600, 700, 800, 850, 900, 950];
const each = (floors: readonly number[], thousandths: number, tries = 1): OddsPart[] =>
  floors.map((least) => ({ variants: 2, least, chance: { thousandths, tries } }));
const alone = (variants: number, thousandths: number): OddsPart[] => [{ variants, least: 0, chance: { thousandths } }];

// The table of the project's scoring model ("The gate"), computed there by hand.
test.each([
  ["3 of 3", [0.125, 0.216, 0.343, 0.512, 0.614, 0.729, 0.857], (p: number) => oddsOf(alone(3, p), 3)],
  ["8 of 10", [0.055, 0.167, 0.383, 0.678, 0.82, 0.93, 0.988], (p: number) => oddsOf(alone(10, p), 8)],
  ["10 of 12", [0.019, 0.083, 0.253, 0.558, 0.736, 0.889, 0.98], (p: number) => oddsOf(alone(12, p), 10)],
  [
    "10 of 12, three tries each",
    [0.818, 0.963, 0.996, 1, 1, 1, 1],
    (p: number) => oddsOf([{ variants: 12, least: 0, chance: { thousandths: p, tries: 3 } }], 10),
  ],
  [
    "10 of 12 and 1 of 2 in every competency",
    [0.018, 0.078, 0.238, 0.533, 0.709, 0.868, 0.971],
    (p: number) => oddsOf(each([1, 1, 1, 1, 1, 1], p), 10),
  ],
  [
    "the same and 2 of 2 in two competencies",
    [0.008, 0.037, 0.122, 0.309, 0.449, 0.617, 0.804],
    (p: number) => oddsOf(each([1, 1, 1, 1, 2, 2], p), 10),
  ],
])("%s is worth what the table says", (_, row, odds) => {
  expect(chances.map((p) => toDecimals(odds(p), 3))).toEqual(row);
});

test.each([
  ["one at 0, without floors", 0, [0, 0, 0, 0, 0, 0], 0.599],
  ["one at 0, with the floor", 0, [1, 1, 1, 1, 1, 1], 0],
  ["one at .3, with the floor", 300, [1, 1, 1, 1, 1, 1], 0.472],
  ["one at .3, with 2 of 2 there", 300, [2, 1, 1, 1, 1, 1], 0.088],
])("five competencies at .95 and %s", (_, blind, floors, expected) => {
  const parts = floors.map((least, at) => ({ variants: 2, least, chance: { thousandths: at === 0 ? blind : 950 } }));
  expect(toDecimals(oddsOf(parts, 10), 3)).toBe(expected);
});

test("200,000 seeded candidates pass as often as the odds say, within the error of so many", () => {
  const candidates = 200_000;
  const dice = toDice(20_261_124);
  const parts: OddsPart[] = [850, 700, 900, 950, 600, 800].map((thousandths, at) => ({
    variants: 2,
    least: at === 4 ? 2 : 1,
    chance: { thousandths },
  }));
  let passed = 0;
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const scores = parts.map(({ chance, variants }) => {
      let score = 0;
      for (let variant = 0; variant < variants; variant += 1) if (dice() * 1000 < chance.thousandths) score += 1;
      return score;
    });
    if (scores.reduce((sum, score) => sum + score, 0) >= 10 && scores.every((score, at) => score >= (parts[at]?.least ?? 0))) passed += 1;
  }
  const odds = toDecimals(oddsOf(parts, 10), 12);
  const error = Math.sqrt((odds * (1 - odds)) / candidates);
  expect(Math.abs(passed / candidates - odds)).toBeLessThan(4 * error);
});

const generatedParts = fc.array(
  fc.record({
    variants: fc.integer({ min: 1, max: 4 }),
    least: fc.constant(0),
    chance: fc.record({ thousandths: fc.integer({ min: 0, max: 1000 }), tries: fc.integer({ min: 1, max: 3 }) }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("asking for nothing lets everybody through, and each thing asked for lets no more through", () => {
  fc.assert(
    fc.property(generatedParts, fc.nat(20), fc.nat(5), (parts, passes, at) => {
      const open = oddsOf(parts, 0);
      expect(open.of).toBe(open.in);
      const here = oddsOf(parts, passes);
      expect(here.of <= here.in).toBe(true);
      const stricter = parts.map((part, index) => (index === at % parts.length ? { ...part, least: 1 } : part));
      expect(oddsOf(parts, passes + 1).of <= here.of).toBe(true);
      expect(oddsOf(stricter, passes).of <= here.of).toBe(true);
    }),
  );
});
