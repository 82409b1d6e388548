import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { creditCase, scenarioFolder } from "../kit/scenario/folder";

const shipped = readFileSync("scenarios/career.yaml", "utf8");

function folderWith(career: string): string {
  const folder = scenarioFolder({ "credit-case": creditCase() });
  writeFileSync(join(folder, "career.yaml"), career);
  return folder;
}

test("a scenario that the career names and that is not there is told, with its place and the nearest name", () => {
  const folder = folderWith(shipped.replace(/^opens:[\s\S]*?\n\n/m, "opens:\n  credit-caes: {passes: 1, in: [tone]}\n\n"));
  const found = checkScenarios([folder]).problems.filter(({ file }) => file?.endsWith("career.yaml"));
  expect(found).toMatchObject([{ code: "GR1001", message: "unknown scenario `credit-caes`; did you mean `credit-case`?" }]);
  expect(readFileSync(join(folder, "career.yaml"), "utf8").split("\n")[(found[0]?.line ?? 0) - 1]).toContain("credit-caes");
});

test.each([
  ["passes: 10, each: 1", "passes: 13, each: 1", "asks for 13 of 12, so nobody can pass"],
  ["passes: 10, each: 1", "passes: 10, each: 3", "asks for 3 of 2 in each competency, so nobody can pass"],
  ["all: []", "all: [queue]", "`queue` is not examined"],
])("rules that nobody could pass are refused: %s as %s", (was, is, message) => {
  const folder = folderWith(shipped.replace(was, is));
  expect(() => readCatalog(folder)).toThrow(message);
});

test("without career rules there are no gates, and everything else works", () => {
  expect(readCatalog(scenarioFolder({ "credit-case": creditCase() })).career).toBeNull();
});
