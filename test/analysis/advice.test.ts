import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { follow, judge } from "~/analysis/belief/judge";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { scenarioOf } from "../kit/e2e/line";
import { generatePicks, walk } from "../kit/generate/line";
import { onceIn, PATIENT, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { followAdvice, wrongWith } from "../kit/oracle/follow-advice";
import { toEntry } from "../kit/oracle/play-raw";
import { models, rulesAt } from "../kit/scenario/limits";

test.each(models)(
  "formula $formula: whatever is advised is nothing that a trainer would not say, in any variant that was still possible",
  { timeout: PATIENT },
  (model) => {
    let advised = 0;
    fc.assert(
      fc.property(generateCase({ mostLines: 60 }), generatePicks, ({ scenario, level, variant }, picks) => {
        const rules = rulesAt(scenario, level, model);
        const variants = Object.entries(scenario.variants)
          .filter(([, { levels }]) => levels?.includes(level) ?? true)
          .map(([name, { weight, facts }]) => ({ variant: name, weight, facts }));
        const { turns } = walk(rules, scenario.variants[variant]?.facts ?? {}, "coached", picks, { breaks: false });
        try {
          const believer = toBeliever(rules, variants, 3_000);
          const followed = follow(believer, variant, turns);
          for (const [index, { advice }] of judge(believer, variant, followed).entries()) {
            if (advice.kind === "lost-at") expect(advice.turn).toBeLessThan(index + 1);
            if (advice.kind !== "better") continue;
            const before = turns.slice(0, index).map(({ move, giving, typing }) => toEntry({ move, typing, ...(giving && { giving }) }));
            for (const { possible } of followed[index]?.belief ?? []) {
              const facts = scenario.variants[possible.variant]?.facts ?? {};
              expect(wrongWith(rules, replay(rules, facts, "solo", [...before, ...toEntries([advice.choice])]))).toEqual([]);
            }
            advised += 1;
          }
        } catch (error) {
          if (!(error instanceof TooManyPositions)) throw error;
        }
      }),
      sharedRuns(model, 80),
    );
    expect(advised).toBeGreaterThan(30 / onceIn(model));
  },
);

const isLong = process.env.GREENROOM_LONG === "1";
/** In the short tests one draw of three cases, of those that are soon followed. */
const short = ["twelve-problems practice", "three-in-a-row reserved", "mystery-fee practice"];
const cases = isLong ? scenarioNames("scenarios") : short.flatMap((draw) => draw.split(" ").slice(0, 1));

const draws = cases.flatMap((id) => {
  const scenario = scenarioOf(id);
  const all = scenario.levels.flatMap((level) =>
    (["practice", "reserved"] as const).map((draw) => ({ id, level, draw, names: drawable(scenario, level, draw === "reserved") })),
  );
  return all.filter(
    ({ level, draw, names }) => names.length > 0 && (isLong || (level === scenario.levels[0] && short.includes(`${id} ${draw}`))),
  );
});

test.each(draws)(
  "$id at $level, $draw: after one choice off each best line, nothing is advised that a trainer would not say",
  { timeout: PATIENT },
  ({ id, level, names }) => {
    const { bad, advised, lost } = followAdvice(rulesAt(scenarioOf(id), level), names);
    expect(bad).toEqual([]);
    expect(advised).toBeGreaterThan(100);
    expect(lost).toBeGreaterThan(0);
  },
);
