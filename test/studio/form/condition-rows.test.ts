import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { toCondition, toRows } from "~/studio/form/condition-rows";
import { isPlainObject } from "~/studio/text/data";
import { readSource, toData } from "~/studio/text/source";

test.each<[unknown, unknown]>([
  ["is-big", { join: "all", rows: [{ asks: "name is-big", way: "is", against: null }] }],
  [{ not: { done: "note" } }, { join: "all", rows: [{ asks: "done note", way: "not", against: null }] }],
  [
    { fact: "price", above: 7500 },
    { join: "all", rows: [{ asks: "fact price", way: "above", against: 7500 }] },
  ],
  [
    { not: { any: ["a", { mood: "calm" }] } },
    {
      join: "none",
      rows: [
        { asks: "name a", way: "is", against: null },
        { asks: "mood", way: "is", against: "calm" },
      ],
    },
  ],
  [{ all: ["a", { any: ["b", "c"] }] }, null],
  [{ not: { all: ["a", "b"] } }, null],
  [{ count: ["a", "b"], atLeast: 1 }, null],
  [{ fact: "price", above: 1, below: 5 }, null],
])("%j as rows", (condition, rows) => {
  expect(toRows(condition)).toEqual(rows);
});

/** Every condition of a case, wherever one stands. */
function* conditionsIn(data: unknown): Generator<unknown> {
  if (Array.isArray(data)) for (const item of data) yield* conditionsIn(item);
  else if (isPlainObject(data))
    for (const [key, value] of Object.entries(data)) {
      if (key === "when" || key === "due" || key === "shown") yield value;
      if (key === "let" && isPlainObject(value)) yield* Object.values(value);
      yield* conditionsIn(value);
    }
}

test("what rows say of a condition of the shipped cases is that condition, and most of them are rows", () => {
  let [all, asRows] = [0, 0];
  for (const name of scenarioNames("scenarios").slice(0, 4))
    for (const condition of conditionsIn(toData(readSource(readFileSync(`scenarios/${name}/scenario.yaml`, "utf8"))))) {
      all += 1;
      const rows = toRows(condition);
      if (!rows) continue;
      asRows += 1;
      expect(toCondition(rows)).toEqual(condition);
    }
  expect(asRows / all).toBeGreaterThan(0.8);
});
