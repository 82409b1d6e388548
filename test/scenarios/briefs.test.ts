import fc from "fast-check";
import { expect, test } from "vitest";
import { limitsOf } from "~/engine/limits/schema";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import { levelsOf, runTestLine } from "~/engine/play/test-line";
import { type Fault, STEP_AWAY } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { readCatalog } from "~/services/catalog.server";
import { walk } from "../kit/generate-line";
import { PATIENT, runs } from "../kit/generate-play";
import type { Line } from "../kit/play-raw";

const { entries, limits, model } = readCatalog("scenarios");
const shipped = [...entries.values()].map(({ scenario }) => scenario);

/** What the briefs of the cases call critical, and which fault that is. The line that shows it is one of the file's own test lines. */
const critical: { code: string; what: string; fault: Fault }[] = [
  { code: "SC-02", what: "four percent and an infant at home, and nobody raises the emergency", fault: "safety" },
  { code: "SC-03", what: "one credit split in two, so that the audit does not see it", fault: "workaround" },
  { code: "SC-06", what: "card data taken in the chat", fault: "card-data" },
  { code: "SC-08", what: "hanging up on somebody who is only discontent", fault: "abandoned" },
  { code: "SC-10", what: "naming the other customer", fault: "disclosure" },
  { code: "SC-10", what: "waiting to be sure before the privacy desk is told", fault: "safety" },
  { code: "SC-17", what: "boots exchanged for somebody whom nobody verified", fault: "disclosure" },
  { code: "SC-18", what: "a reason made up, as the guideline asks", fault: "false-promise" },
];
const here = critical.filter(({ code }) => shipped.some((scenario) => scenario.code === code));

test.each(here)("$code: $what is a critical fault ($fault), and fails", ({ code, fault }) => {
  const scores = shipped
    .filter((scenario) => scenario.code === code)
    .flatMap((scenario) =>
      Object.values(scenario.tests).flatMap((line) =>
        levelsOf(scenario, line).flatMap((level) => runTestLine(rulesAt(scenario, level), line).flatMap((run) => run.score ?? [])),
      ),
    )
    .filter(({ faults }) => faults.some((found) => found.fault === fault));
  expect(scores.length).toBeGreaterThan(0);
  for (const { passed } of scores) expect(passed).toBe(false);
});

const withBreak = shipped.filter((scenario) => scenario.break);
const long = fc.array(fc.record({ pick: fc.nat({ max: 999 }), amount: fc.nat({ max: 99 }) }), { minLength: 60, maxLength: 60 });
const places = fc.array(fc.nat({ max: 59 }), { minLength: 1, maxLength: 4 });

test.each(withBreak.map((scenario) => [scenario.title, scenario] as const))(
  "%s: steps away, wherever they are put into a line, leave every score as it was",
  (_, scenario) => {
    const [level = "css1"] = scenario.levels;
    const rules = rulesAt(scenario, level);
    const variants = Object.values(scenario.variants).filter(({ levels }) => levels?.includes(level) ?? true);
    let compared = 0;
    fc.assert(
      fc.property(fc.constantFrom(...variants), long, places, ({ facts }, picks, at) => {
        const { line, helds } = walk(rules, facts, "solo", picks, { breaks: false });
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
  return [
    ending,
    [outcome.score, empathy.score, empowerment.score, total],
    empathy.marks.map(({ mark }) => mark),
    passed,
    faults.map(({ fault }) => fault),
  ];
}

function rulesAt(scenario: Scenario, level: Scenario["levels"][number]): Rules {
  return toRules(scenario, limitsOf(limits, level), model);
}
