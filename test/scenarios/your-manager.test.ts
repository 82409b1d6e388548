import { expect, test } from "vitest";
import { scenarioOf } from "../kit/e2e/line";
import { scoreOf } from "../kit/scenario/small";

const scenario = scenarioOf("your-manager");

/** What the line of this name comes to in the variant that it is played in. */
function totalOf(name: string): number {
  const line = scenario.tests[name];
  const facts = scenario.variants[line?.variant ?? ""]?.facts;
  if (!line || !facts) throw new Error(`no line ${name}`);
  const { total, ending } = scoreOf(scenario, line.choices, { level: "css1", facts });
  expect(ending).toBe(line.ending);
  return total;
}

test("putting her through without a look at the board costs the same whether or not the manager is free", () => {
  const [free, busy] = ["put-through-blind-free", "put-through-blind-busy"].map(totalOf);
  expect(free).toBe(busy);
  expect(free).toBeLessThan(totalOf("best-counter") - 5);
  expect(totalOf("best-counter")).toBe(totalOf("best-thursday"));
});
