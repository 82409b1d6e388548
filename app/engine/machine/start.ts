import type { Limits } from "~/engine/limits/schema";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { valueAt } from "./first-that-holds";
import { toTest } from "./guards";
import type { Position } from "./position";

/** Where a case stands before the first turn, for one draw of its facts. */
export function start(scenario: Scenario, limits: Limits, facts: Facts): Position {
  const drawn: Facts = { ...facts };
  for (const [name, fact] of Object.entries(scenario.facts))
    if (drawn[name] === undefined && fact.starts !== undefined) drawn[name] = fact.starts;
  const stock: Record<string, number> = {};
  for (const [name, resource] of Object.entries(scenario.resources))
    if (resource.stock !== undefined)
      stock[name] = typeof resource.stock === "number" ? resource.stock : Number(drawn[resource.stock.fact]);
  const position: Position = {
    facts: drawn,
    known: Object.keys(scenario.facts).filter((name) => scenario.facts[name]?.hidden === false),
    opened: [],
    said: [],
    stock,
    steps: {},
    given: {},
    granted: {},
    decided: {},
    passed: [],
    clockMinutes: 0,
    patience: scenario.customer.patience ?? Number.POSITIVE_INFINITY,
    mood: "calm",
  };
  // The mood hangs on facts and the level alone, and these stand by now.
  const tests = { test: (condition: Parameters<typeof toTest>[0]) => toTest(condition, scenario, limits) };
  return { ...position, mood: valueAt(tests, scenario.customer.mood, position) };
}
