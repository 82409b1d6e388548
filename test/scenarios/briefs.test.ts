import fc from "fast-check";
import { expect, test } from "vitest";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { levelsOf, runTestLine } from "~/engine/scoring/test-line";
import { shippedCatalog } from "../kit/e2e/line";
import { walk } from "../kit/generate/line";
import { PATIENT, runs } from "../kit/generate/play";
import type { Line } from "../kit/oracle/play-raw";
import { rulesAt } from "../kit/scenario/limits";
import { lengths, looked } from "../kit/scenario/ten-cases";

const scenarios = [...shippedCatalog().entries.values()].map(({ scenario }) => scenario);

/** The case with a code; throws where none has it. */
function caseOf(code: string): Scenario {
  const found = scenarios.find((scenario) => scenario.code === code);
  if (!found) throw new Error(`no scenario is ${code}`);
  return found;
}

test("all cases of CSS1 and CSS2 are there, and the first two for seniors", () => {
  const named = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24];
  const codes = scenarios.map(({ code }) => code);
  expect(codes.sort()).toEqual(named.map((number) => `SC-${String(number).padStart(2, "0")}`));
});

/** What the briefs call critical, the fault that it is, and the file's own test lines that show it. */
test.each<{ code: string; what: string; lines: RegExp; fault: string }>([
  { code: "SC-02", what: "four percent, an infant at home, and no emergency raised", lines: /^infant-not-raised$/, fault: "safety" },
  { code: "SC-03", what: "one credit split in two to dodge the audit", lines: /^crit-split/, fault: "workaround" },
  { code: "SC-06", what: "card data taken in the chat", lines: /^card-typed-/, fault: "card-data" },
  { code: "SC-08", what: "hanging up on mere discontent", lines: /^crit-abandoned$/, fault: "abandoned" },
  { code: "SC-10", what: "naming the other customer", lines: /^named-/, fault: "disclosure" },
  { code: "SC-10", what: "waiting to be sure before the privacy desk is told", lines: /^waits-to-be-sure-/, fault: "safety" },
  { code: "SC-17", what: "boots exchanged for somebody whom nobody verified", lines: /^unverified-/, fault: "disclosure" },
  { code: "SC-18", what: "a reason made up, as the guideline asks", lines: /^by-article-7/, fault: "false-promise" },
])("$code: $what is critical ($fault)", ({ code, lines, fault }) => {
  const scenario = caseOf(code);
  const named = Object.entries(scenario.tests).filter(([name]) => lines.test(name));
  const ran = named.flatMap(([name, line]) =>
    levelsOf(scenario, line).flatMap((level) => runTestLine(rulesAt(scenario, level), line).map((run) => ({ name, ...run }))),
  );
  expect(ran.length).toBeGreaterThan(0);
  for (const { name, variant, score: reached } of ran) {
    expect(reached?.passed, `${name} in ${variant}`).toBe(false);
    expect(reached?.faults.map((found) => found.fault)).toContain(fault);
  }
});

test.each(Object.entries(lengths))("the longest %s is among the cases that are looked at in a browser", (_, lengthsIn) => {
  const measured = scenarios.map((scenario) => ({ id: scenario.id, most: Math.max(0, ...lengthsIn(scenario)) }));
  const most = Math.max(...measured.map((one) => one.most));
  expect(measured.filter((one) => one.most === most && looked.includes(one.id))).not.toEqual([]);
});

/** SC-07 is about the break, and others offer it: it must cost nothing in any of them. */
const withBreak = scenarios.filter((scenario) => scenario.break);
const picks = fc.array(fc.record({ pick: fc.nat({ max: 999 }), amount: fc.nat({ max: 99 }) }), { minLength: 60, maxLength: 60 });
const places = fc.array(fc.nat({ max: 59 }), { minLength: 1, maxLength: 4 });

test("SC-07 has a break", () => {
  expect(withBreak).toContain(caseOf("SC-07"));
});

test.each(withBreak.map((scenario) => [scenario.title, scenario] as const))(
  "%s: steps away, wherever they are put into a random line, leave every score as it was",
  (_, scenario) => {
    const [level = "css1"] = scenario.levels;
    const rules = rulesAt(scenario, level);
    const variants = Object.values(scenario.variants).filter(({ levels }) => levels?.includes(level) ?? true);
    let compared = 0;
    fc.assert(
      fc.property(fc.constantFrom(...variants), picks, places, ({ facts }, picked, at) => {
        const { line, helds } = walk(rules, facts, "solo", picked, { breaks: false });
        if (helds.at(-1)?.ended !== true) return;
        compared += 1;
        expect(scoresOf(rules, facts, withSteps(line, at))).toEqual(scoresOf(rules, facts, line));
      }),
      runs(707, 60),
    );
    expect(compared).toBeGreaterThan(20);
  },
  PATIENT,
);

function withSteps(line: Line, at: readonly number[]): Line {
  return line.flatMap((entry, index) => (at.some((place) => place % line.length === index) ? [{ choice: STEP_AWAY }, entry] : [entry]));
}

/** All that is scored or shown of a line's end; turns have other numbers once there are breaks between them. */
function scoresOf(rules: Rules, facts: Facts, line: Line) {
  const played = replay(rules, facts, "solo", line);
  const { ending, outcome, empathy, empowerment, total, passed, faults } = score(rules, played);
  const marks = empathy.marks.map(({ mark }) => mark);
  return [ending, outcome.score, empathy.score, marks, empowerment.score, total, passed, faults.map(({ fault }) => fault)];
}
