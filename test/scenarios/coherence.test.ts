import { describe, expect, test } from "vitest";
import { ReplayError, replay } from "~/engine/play/replay";
import { levelsOf, runTestLine, toEntries } from "~/engine/play/test-line";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { type Cohering, measureCoherence } from "~/services/coherence.server";
import { shipped, shippedCatalog } from "../kit/e2e-line";
import { PATIENT } from "../kit/generate-play";
import { rulesAt } from "../kit/scenario-limits";

const measured = new Map<string, Cohering[]>();

test("all cases of CSS1 and CSS2 are there, and two for seniors", () => {
  const codes = [...shipped.values()].map(({ scenario }) => scenario.code);
  const named = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24];
  expect(codes.sort()).toEqual(named.map((number) => `SC-${String(number).padStart(2, "0")}`));
});

test.each([...shipped.keys()])("%s holds what is demanded of a case that ships, at each of its levels", { timeout: PATIENT }, (id) => {
  const rows = [...measureCoherence([id], shippedCatalog)];
  measured.set(id, rows);
  expect(rows.map(({ coherence }) => coherence.level)).toEqual(shipped.get(id)?.scenario.levels);
  expect(rows.flatMap(({ shortfalls }) => shortfalls)).toEqual([]);
});

/** The best line passes, and the customer is not glad: a no is a no. */
test.each(["the-cord", "honest-no"])("%s is passed with a rating of 2 at most", (id) => {
  const rows = measured.get(id) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const { coherence } of rows) expect(coherence.csat?.greatest).toBeLessThanOrEqual(2);
});

/** What the briefs call critical, by the scenarios' own test lines. */
test.each<[id: string, lines: RegExp, fault: string]>([
  ["cold-house", /^infant-not-raised$/, "safety"],
  ["two-ten", /^crit-split/, "workaround"],
  ["womp-womp", /^card-typed-/, "card-data"],
  ["the-cord", /^crit-abandoned$/, "abandoned"],
  ["my-file", /^named-/, "disclosure"],
  ["my-file", /^waits-to-be-sure-/, "safety"],
  ["wrong-size", /^unverified-/, "disclosure"],
  ["mystery-fee", /^by-article-7/, "false-promise"],
])("%s fails critically by %s", (id, lines, fault) => {
  const scenario = scenarioOf(id);
  const tests = Object.entries(scenario.tests).filter(([name]) => lines.test(name));
  expect(tests.length).toBeGreaterThan(0);
  for (const [name, line] of tests)
    for (const level of levelsOf(scenario, line))
      for (const { variant, score: reached } of runTestLine(rulesAt(scenario, level), line))
        expect([name, variant, reached?.passed, reached?.faults.map((one) => one.fault)]).toEqual([
          name,
          variant,
          false,
          expect.arrayContaining([fault]),
        ]);
});

describe("three-in-a-row", () => {
  test("stepping away changes no score, wherever in whichever line it stands", { timeout: PATIENT }, () => {
    const scenario = scenarioOf("three-in-a-row");
    const rules = rulesAt(scenario, "css1");
    let tried = 0;
    for (const { choices, variant } of Object.values(scenario.tests)) {
      const facts = scenario.variants[variant ?? Object.keys(scenario.variants)[0] ?? ""]?.facts ?? {};
      const steady = choices.filter((choice) => choice !== STEP_AWAY);
      const without = reachedBy(() => replay(rules, facts, "solo", toEntries(steady)));
      if (!without) continue;
      for (let at = 0; at < steady.length; at += 1) {
        const line = [...steady.slice(0, at), STEP_AWAY, ...steady.slice(at)];
        const played = reachedBy(() => replay(rules, facts, "solo", toEntries(line)));
        if (!played) continue;
        tried += 1;
        expect(played, line.join()).toEqual(without);
      }
    }
    expect(tried).toBeGreaterThan(100);

    function reachedBy(play: () => ReturnType<typeof replay>) {
      try {
        const played = play();
        if (!played.held.ended) return null;
        const { ending, outcome, empathy, empowerment, total, passed, faults } = score(rules, played);
        return [ending, outcome.score, empathy.score, empowerment.score, total, passed, faults.map(({ fault }) => fault)];
      } catch (error) {
        // A break that is not offered here.
        if (error instanceof ReplayError) return null;
        throw error;
      }
    }
  });
});

function scenarioOf(id: string): Scenario {
  const found = shipped.get(id)?.scenario;
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}
