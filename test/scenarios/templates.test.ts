import { cpSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { scenarioFolder } from "../kit/scenario/folder";

const names = readdirSync("scenarios/templates").map((file) => basename(file, ".yaml"));

test("there is a small template for each competency, and each passes its check without an answer", () => {
  const { career } = readCatalog("scenarios", []);
  expect(names).toEqual(Object.keys(career?.competencies ?? {}).sort());
  const folder = scenarioFolder(Object.fromEntries(names.map((name) => [name, readFileSync(`scenarios/templates/${name}.yaml`, "utf8")])));
  cpSync("scenarios/career.yaml", join(folder, "career.yaml"));
  const { problems, files } = checkScenarios(names.map((name) => join(folder, name)));
  expect(problems.map(({ file, line, code, message }) => `${basename(join(file ?? "", ".."))}:${line} ${code} ${message}`)).toEqual([]);
  expect(files).toBe(names.length);
});
