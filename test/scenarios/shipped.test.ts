import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { coherenceAt } from "~/analysis/coherence/coherence";
import { CHECKED, differenceFrom } from "~/analysis/coherence/known-shortfalls";
import { passDemands, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { type Examination, examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { drawable } from "~/engine/play/draw";
import { mustPass } from "~/engine/scenario/must-pass";
import { toCase } from "~/services/author/case-to-examine.server";
import { checkCareer } from "~/services/author/check-career.server";
import { readKnownShortfalls, toShortfall } from "~/services/author/known-shortfalls.server";
import { placeProblems } from "~/services/author/place-problems.server";
import { EXPECTED, toExpected } from "~/services/author/write-expected.server";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { shippedCatalog } from "../kit/e2e/line";
import { PATIENT } from "../kit/generate/play";

// As the check reads them, for `npm test` leaves the scenarios to this file: what the check would find wrong fails here.
const catalog = shippedCatalog();
const entries = [...catalog.entries.values()];

/** Customers who cannot be made happy by what is right: the briefs say that the best line passes all the same. */
const unhappy = ["SC-08", "SC-22"];

const gateLevels = new Set(Object.values(catalog.career?.gates ?? {}).map(({ from }) => from));

/** What is known not to hold, and nothing else: what is gone has to be taken off the list. */
const known = readKnownShortfalls("scenarios");
const REGENERATE = "if this is meant: npm run greenroom -- coherence --write";
const isLong = process.env.GREENROOM_LONG === "1";

test("the list of known shortfalls names scenarios that ship, and their levels", () => {
  for (const [id, places] of Object.entries(known)) {
    const levels = entries.find(({ scenario }) => scenario.id === id)?.scenario.levels;
    expect(levels && Object.keys(places).filter((place) => place !== CHECKED && !levels.includes(place)), id).toEqual([]);
  }
});

test("every scenario can be read, and every name that the career uses", () => {
  expect(catalog.problems).toEqual([]);
  expect(checkCareer("scenarios", catalog.entries.keys())).toEqual([]);
  expect(entries.length).toBe(scenarioNames("scenarios").length);
  expect(entries.length).toBeGreaterThanOrEqual(23);
});

// Exploring is what takes the time, so it is done once for all that is asked of a scenario.
describe.each(entries.map((entry) => [entry.scenario.id, entry] as const))("%s", (id, entry) => {
  const { scenario, file } = entry;
  let examined: Examination;
  const isUnhappy = scenario.code !== undefined && unhappy.includes(scenario.code);
  beforeAll(() => {
    examined = examineCase(toCase(catalog, entry), MOST_POSITIONS, { withProof: true, withCsat: isUnhappy });
  }, PATIENT);

  test("gives the check nothing to tell but what is known", () => {
    const findings = placeProblems(entry, diagnose(examined));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(differenceFrom(known[id]?.[CHECKED], findings.map(toShortfall)), REGENERATE).toEqual({ fresh: [], gone: [] });
  });

  test("can do what its expected.json says", () => {
    const proved = examined.levels.flatMap(({ level, variants }) => variants.map((explored) => ({ level, explored })));
    expect(toExpected(proved), `if this is meant: npm run greenroom -- analyse ${id} --write`).toBe(
      readFileSync(join(dirname(file), EXPECTED), "utf8"),
    );
  });

  test.each(scenario.levels)(
    "is at %s what a scenario that ships is held to, but for what is known",
    (level) => {
      const at = examined.levels.find((one) => one.level === level);
      if (!at) throw new Error(`it is not examined at ${level}`);
      const found = shortfallsOf(coherenceAt(examined, at, { withPasses: isLong }), gateLevels);
      const isMeasured = (demand: string) => isLong || !passDemands.includes(demand);
      expect(differenceFrom(known[id]?.[level], found, isMeasured), REGENERATE).toEqual({ fresh: [], gone: [] });
    },
    PATIENT,
  );

  test("notes for each reserved variant of a gate a line that must fail: the demo and the career's tests play it", () => {
    const reserved = scenario.levels.filter((level) => gateLevels.has(level)).flatMap((level) => drawable(scenario, level, true));
    const fails = (name: string) =>
      Object.values(scenario.tests).some((line) => mustPass(line) === false && (line.variant ?? name) === name);
    expect(reserved.filter((name) => !fails(name))).toEqual([]);
  });

  if (isUnhappy)
    test("passes with a CSAT of 2 or less, and with no more", () => {
      for (const { variants } of examined.levels)
        for (const { name, solved } of variants) expect(solved?.csat?.greatest, name).toBeLessThanOrEqual(2);
    });
});
