import { expect, test } from "vitest";
import { toDice } from "~/analysis/players/dice";
import { drawSitting, type SittingVariant } from "~/engine/career/draw-sitting";
import { freshness } from "~/engine/career/freshness";
import { poolStock } from "~/engine/career/pool-stock";
import { gate } from "../../kit/scenario/career-samples";

const SITTINGS = 8;
const ROUNDS = process.env.GREENROOM_LONG ? 20_000 : 150;

/** By competency, how many variants each of its cases has: an even pool, an uneven one, and one that is short of cases. */
const pools: number[][][] = [
  [
    [2, 2, 2],
    [2, 2, 2],
    [2, 2, 2],
    [2, 2, 2],
    [2, 2, 2],
    [2, 2, 2],
  ],
  [
    [4, 1, 1],
    [3, 3, 2],
    [2, 2],
    [5, 2, 2],
    [1, 1, 1, 1],
    [3, 1, 2],
  ],
  [
    [1, 1],
    [2, 1],
    [1, 1, 1],
    [6, 1],
    [2, 2, 2, 2],
    [1, 4, 1],
  ],
];

function toPool(cases: readonly number[][]): SittingVariant[] {
  return gate.competencies.flatMap((competency, at) =>
    (cases[at] ?? []).flatMap((variants, scenario) =>
      Array.from({ length: variants }, (_, variant) => ({ scenarioId: `${competency}-${scenario}`, variant: `v${variant}`, competency })),
    ),
  );
}

/** The same house told plainly, without anything of the program: a bag of marbles by competency, each case a colour. Returns the new cases of each sitting. */
function housePlayed(cases: readonly number[][], dice: () => number): number[] {
  const known = new Set<string>();
  return Array.from({ length: SITTINGS }, () => {
    let fresh = 0;
    for (const [at, counts] of cases.entries()) {
      const before = new Set(known);
      const knows = (scenario: number) => [...before].some((one) => one.startsWith(`${at}:${scenario}:`));
      const taken: number[] = [];
      for (let draw = 0; draw < 2; draw += 1) {
        const left = counts.flatMap((variants, scenario) =>
          taken.includes(scenario)
            ? []
            : Array.from({ length: variants }, (_, variant) => ({ scenario, name: `${at}:${scenario}:${variant}` })),
        );
        const unmet = left.filter(({ name }) => !before.has(name));
        const newCases = unmet.filter(({ scenario }) => !knows(scenario));
        const bag = newCases.length > 0 ? newCases : unmet.length > 0 ? unmet : left;
        const marble = bag[Math.floor(dice() * bag.length)];
        if (!marble) throw new Error("the bag is empty");
        taken.push(marble.scenario);
        if (!before.has(marble.name)) fresh += 1;
        known.add(marble.name);
      }
    }
    return fresh;
  });
}

/** The product's own draw, sitting after sitting. */
function houseDrawn(pool: readonly SittingVariant[], dice: () => number): number[] {
  const team: SittingVariant[] = [];
  return Array.from({ length: SITTINGS }, () => {
    const drawn = drawSitting(gate, pool, { own: [], team }, dice);
    if ("short" in drawn) throw new Error("short");
    const fresh = drawn.variants.filter((one) => !team.some((met) => met.scenarioId === one.scenarioId && met.variant === one.variant));
    team.push(...drawn.variants);
    return fresh.length;
  });
}

test.each(pools.map((cases, index) => [index, cases] as const))(
  "pool %i: the forecast is what an independent simulation and the product's own draw come to",
  (index, cases) => {
    const pool = toPool(cases);
    const forecast = freshness(gate, poolStock(gate, pool, []), SITTINGS);
    for (const [play, seed] of [
      [(dice: () => number) => housePlayed(cases, dice), 11 + index],
      [(dice: () => number) => houseDrawn(pool, dice), 71 + index],
    ] as const) {
      const dice = toDice(seed);
      const rounds = Array.from({ length: ROUNDS }, () => play(dice));
      for (const [sitting, expected] of forecast.entries()) {
        const counts = rounds.map((round) => round[sitting] ?? 0);
        const mean = counts.reduce((sum, one) => sum + one, 0) / ROUNDS;
        const deviation = Math.sqrt(counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ROUNDS);
        // Five standard errors: with these seeds it is far within, and a wrong rule is far out.
        expect(Math.abs(mean - expected), `sitting ${sitting + 1}, seed ${seed}: ${mean} for ${expected}`).toBeLessThanOrEqual(
          (5 * deviation) / Math.sqrt(ROUNDS) + 1e-9,
        );
      }
    }
  },
);

test("a new team's first sitting is new throughout, and what is used up stays used up", () => {
  const even = freshness(gate, poolStock(gate, toPool(pools[0] ?? []), []), SITTINGS);
  // Three cases of two variants, two drawn at a time: it lasts for exactly three sittings.
  expect(even.map((one) => Math.round(one * 1e9) / 1e9)).toEqual([12, 12, 12, 0, 0, 0, 0, 0]);
});

test("what the team has met counts as met, whatever became of the variant", () => {
  const pool = toPool(pools[0] ?? []);
  const [competency = ""] = gate.competencies;
  const met = [{ scenarioId: `${competency}-0`, variant: "gone" }, ...pool.filter(({ scenarioId }) => scenarioId === `${competency}-1`)];
  const [first] = poolStock(gate, pool, met);
  expect(first?.cases).toEqual([
    { unknown: 2, met: true },
    { unknown: 0, met: true },
    { unknown: 2, met: false },
  ]);
});
