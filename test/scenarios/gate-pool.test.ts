import { beforeAll, expect, test } from "vitest";
import { toDice } from "~/analysis/players/dice";
import { drawSitting, type SittingVariant } from "~/engine/career/draw-sitting";
import { freshness } from "~/engine/career/freshness";
import { poolStock } from "~/engine/career/pool-stock";
import { keepSettings } from "~/process/settings.server";
import { sittingPool } from "~/services/career/sitting-pool.server";
import { gate } from "../kit/scenario/career-samples";

const SITTINGS = 10_000;
let pool: SittingVariant[] = [];
let baseline: SittingVariant[] = [];

beforeAll(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios" });
  pool = sittingPool(gate.from, "gate");
  baseline = sittingPool(gate.from, "baseline");
});

test("the pool of the gate to CSS2 has 24 reserved variants or more, of three scenarios or more for each competency", () => {
  expect(pool.length).toBeGreaterThanOrEqual(24);
  for (const competency of gate.competencies) {
    const scenarios = new Set(pool.filter((one) => one.competency === competency).map(({ scenarioId }) => scenarioId));
    expect([competency, scenarios.size >= 3]).toEqual([competency, true]);
  }
});

test(`${SITTINGS} sittings are drawn, each whole, with a scenario once, and every reserved variant comes up`, () => {
  const dice = toDice(2_026);
  const met = new Set<string>();
  for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
    const drawn = drawSitting(gate, pool, { own: [], team: [] }, dice);
    if ("short" in drawn) throw new Error(JSON.stringify(drawn.short));
    const scenarios = new Set(drawn.variants.map(({ scenarioId }) => scenarioId));
    const perCompetency = gate.competencies.map((competency) => drawn.variants.filter((one) => one.competency === competency).length);
    if (scenarios.size !== 12 || drawn.variants.length !== 12 || perCompetency.some((count) => count !== 2))
      throw new Error(`sitting ${sitting}: ${JSON.stringify(drawn.variants)}`);
    for (const { scenarioId, variant } of drawn.variants) met.add(`${scenarioId}/${variant}`);
  }
  expect(met.size).toBe(pool.length);
});

test("no reserved variant is served in practice, and a baseline can be drawn", () => {
  const reserved = new Set(pool.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`));
  expect(baseline.filter(({ scenarioId, variant }) => reserved.has(`${scenarioId}/${variant}`))).toEqual([]);
  expect("variants" in drawSitting({ ...gate, each: 1 }, baseline, { own: [], team: [] }, toDice(1))).toBe(true);
});

test("ten colleagues sit one after the other: how many of their cases no one in the team had played is as forecast", () => {
  const forecast = freshness(gate, poolStock(gate, pool, []), 10);
  const rounds = 200;
  const unknown = Array.from({ length: 10 }, () => 0);
  const dice = toDice(13);
  for (let round = 0; round < rounds; round += 1) {
    const team: SittingVariant[] = [];
    for (let sitting = 0; sitting < 10; sitting += 1) {
      const drawn = drawSitting(gate, pool, { own: [], team }, dice);
      if ("short" in drawn) throw new Error(JSON.stringify(drawn.short));
      const known = new Set(team.map(({ scenarioId, variant }) => `${scenarioId}/${variant}`));
      unknown[sitting] = (unknown[sitting] ?? 0) + drawn.variants.filter((one) => !known.has(`${one.scenarioId}/${one.variant}`)).length;
      team.push(...drawn.variants);
    }
  }
  for (const [sitting, expected] of forecast.entries())
    expect((unknown[sitting] ?? 0) / rounds, `sitting ${sitting + 1}`).toBeCloseTo(expected, 0);
  // Decision 26 says so: three sittings are new throughout, and the leader is warned before the fourth.
  expect(forecast.slice(0, 4).map(Math.round)).toEqual([12, 12, 12, 2]);
});
