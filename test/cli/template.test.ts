import { expect, test } from "vitest";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { score } from "~/engine/scoring/score";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { template } from "~/services/catalog/template";
import { scenarioFolder } from "../kit/scenario/folder";
import { rulesAt } from "../kit/scenario/limits";

const id = "late-parcel";
const source = template(id, "css1", "need-finding");

test("the smallest complete case is 60 lines and needs no answer to the check", () => {
  const lines = source.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(source).not.toContain("accepts");
  expect(checkScenarios([scenarioFolder({ [id]: source })])).toEqual({ files: 1, lines: 4, problems: [], passedOver: [] });
});

test("it can be passed in each variant, and failed", () => {
  const scenario = readCatalog(scenarioFolder({ [id]: source })).entries.get(id)?.scenario;
  if (!scenario) throw new Error("it cannot be read");
  const rules = rulesAt(scenario, "css1");
  const end = (variant: string, line: string) => {
    const facts = scenario.variants[variant]?.facts;
    if (!facts) throw new Error(`there is no variant ${variant}`);
    const { ending, passed } = score(rules, replay(rules, facts, "solo", toEntries(line.split(" "))));
    return [ending, passed];
  };
  expect(end("party", "ask-when-needed courier read-address")).toEqual(["in-time", true]);
  expect(end("trip", "ask-when-needed hold read-address")).toEqual(["in-time", true]);
  expect(end("trip", "ask-when-needed courier")).toEqual(["too-late", false]);
  expect(end("party", "ask-when-needed courier say-yes")).toEqual(["wrong-door", false]);
  expect(end("party", "promise-tomorrow")).toEqual(["too-late", false]);
});
