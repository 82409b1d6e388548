import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "~/engine/scenario/problem";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { CatalogError } from "~/services/catalog/catalog-error.server";
import { creditCase, scenarioFolder } from "../../kit/scenario/folder";

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

test.each([
  ["from: css1", "from: cs1", "unknown level `cs1`; did you mean `css1`?", "from: cs1"],
  ["opens: css2", "opens: boss", "unknown level `boss`", "opens: boss"],
  ["from: css1", "from: senior", "`css2` is below `senior`", "opens: css2"],
  ["in: [authority]", "in: [authorty]", "unknown competency `authorty`; did you mean `authority`?", "authorty"],
  ["in: [authority]", "in: [tone, tone]", "`tone` stands twice", "tone, tone"],
  ["tone, authority, process", "tone, tone, process", "`tone` stands twice", "tone, tone"],
  ["tone: {title: Tone}", "tone: {title: Tone, aliases: [queue]}", "`queue` is declared here itself", "aliases: [queue]"],
])("a name of the ladder that nothing declares is told at its place: %s as %s", (was, is, message, line) => {
  const folder = folderWith(shipped.replace(was, is));
  const told = problemsOf(() => readCatalog(folder));
  expect(told).toMatchObject([{ message: expect.stringContaining(message) }]);
  expect(readFileSync(join(folder, "career.yaml"), "utf8").split("\n")[(told[0]?.line ?? 0) - 1]).toContain(line);
});

function problemsOf(reading: () => unknown): readonly Problem[] {
  try {
    reading();
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
  return [];
}

test("a career that declares no competencies takes every name", () => {
  const folder = folderWith(shipped.replace(/^competencies:[\s\S]*?\n\n/m, "").replaceAll("tone", "listening"));
  expect(readCatalog(folder).career?.gates.css2?.competencies).toContain("listening");
});

test("levels and competencies may go by an alias in the career too", () => {
  const folder = folderWith(
    shipped
      .replace("tone: {title: Tone}", "manners: {title: Manners, aliases: [tone, politeness]}")
      .replaceAll("in: [authority]", "in: [politeness]"),
  );
  const career = readCatalog(folder).career;
  expect(career?.gates.css2?.competencies).toContain("manners");
  expect(career?.opens["the-chancer"]?.in).toEqual(["manners"]);
});
