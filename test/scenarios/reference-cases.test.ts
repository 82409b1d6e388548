import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, type Pair, parseDocument, visit } from "yaml";
import { readKnownShortfalls } from "~/services/author/known-shortfalls.server";
import { scenarioNames } from "~/services/catalog/scenario-files.server";

/** The cases that authors copy from: those without a shortfall. An alias is no second writing: the document is walked as it is typed. */
const known = readKnownShortfalls("scenarios");
const references = scenarioNames("scenarios").filter((id) => known[id] === undefined);
const asks = new Set(["when", "due", "shown"]);
const groups = new Set(["all", "any", "not", "count"]);

const read = (id: string) => parseDocument(readFileSync(`scenarios/${id}/scenario.yaml`, "utf8"));
const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");
const twice = (found: readonly string[]): string[] => found.filter((one, index) => found.indexOf(one) !== index);

/** Every condition under a node, whole and in its parts. A name, and the negation of one, write nothing out. */
function conditionsIn(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(conditionsIn);
  if (!isMap(node)) return [];
  const parts = node.items.filter((pair) => groups.has(keyOf(pair)));
  const isNegatedName = parts.some((pair) => keyOf(pair) === "not" && isScalar(pair.value));
  return [...(isNegatedName ? [] : [String(node)]), ...parts.flatMap(({ value }) => conditionsIn(value))];
}

test.each(references)("%s is written in format 2", (id) => {
  expect(read(id).get("format")).toBe(2);
});

test.each(references)("%s writes no condition out twice", (id) => {
  const document = read(id);
  const named = document.get("let");
  const conditions = isMap(named) ? named.items.flatMap(({ value }) => conditionsIn(value)) : [];
  visit(document, {
    Pair: (_, pair) => {
      if (asks.has(keyOf(pair))) conditions.push(...conditionsIn(pair.value));
    },
  });
  expect(conditions.length).toBeGreaterThan(20);
  expect(twice(conditions)).toEqual([]);
});

test.each(references)("%s gives no two choices one name", (id) => {
  const document = read(id);
  const anytime = document.get("anytime");
  const names = isMap(anytime) ? anytime.items.map(keyOf) : [];
  visit(document, {
    Pair: (_, pair) => {
      if (keyOf(pair) === "tests") return visit.SKIP;
      if (keyOf(pair) === "choices" && isMap(pair.value)) names.push(...pair.value.items.map(keyOf));
    },
  });
  expect(names.length).toBeGreaterThan(20);
  expect(twice(names)).toEqual([]);
});
