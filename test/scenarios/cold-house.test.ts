import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { toBeliever } from "~/analysis/belief/belief";
import { follow, judge } from "~/analysis/belief/judge";
import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { readCatalog } from "~/services/catalog/catalog.server";
import { rulesAt } from "../kit/scenario/limits";
import { scoreOf } from "../kit/scenario/small";

const scenario = readCatalog("scenarios", ["cold-house"]).entries.get("cold-house")?.scenario;
if (!scenario) throw new Error("scenarios/cold-house cannot be read");
const proved = z.record(z.string(), z.record(z.string(), z.object({ best: z.object({ total: z.number() }) })));
const expected = proved.parse(JSON.parse(readFileSync("scenarios/cold-house/expected.json", "utf8")));
const variants = Object.entries(scenario.variants).flatMap(([variant, { facts, levels = scenario.levels }]) =>
  levels.map((level) => ({ variant, level, facts })),
);

const toThursday = {
  formal: ["open-formal", "ask-identity-plain", "confirm-identity-plain", "thursday-offer", "thursday-kind", "thursday-close-plain"],
  plain: ["open-plain", "ask-identity-plain", "confirm-identity-plain", "thursday-offer", "thursday-kind", "thursday-close-plain"],
  warm: ["open-warm", "ask-identity-warm", "confirm-identity-warm", "thursday-offer", "thursday-kind", "thursday-close-warm"],
};

describe.each(variants)("Cold house, $variant at $level", ({ variant, level, facts }) => {
  it.each(Object.entries(toThursday))("is not passed by a new day that is offered without a question (%s)", (_voice, line) => {
    const { ending, passed, outcome } = scoreOf(scenario, line, { level, facts });
    expect(ending).toMatch(variant === "not-the-holder" ? /^day-given-away$/ : /^thursday-/);
    expect(passed).toBe(false);
    expect(outcome.score).toBeLessThanOrEqual(ending === "thursday-lucky" ? 65 : 40);
  });

  it("has an author's best line that is as good as the best there is", () => {
    const best = Object.values(scenario.tests).find((test) => test.role === "best" && test.variant === variant);
    expect(scoreOf(scenario, best?.choices ?? [], { level, facts }).total).toBe(expected[level]?.[variant]?.best.total);
  });
});

describe.each(scenario.levels)("Cold house at %s", (level) => {
  const drawn = drawable(scenario, level, false)
    .map((variant) => {
      const { weight = 1, facts = {} } = scenario.variants[variant] ?? {};
      return { variant, weight, facts };
    })
    .filter(({ facts }) => facts.caller !== "someone-else");

  it("judges Thursday alike whatever is in the tank: a mistake to offer, a turning point to book, and the rest is luck", () => {
    const rules = rulesAt(scenario, level);
    const believer = toBeliever(rules, drawn);
    const judged = drawn.map(({ variant, facts }) =>
      judge(believer, variant, follow(believer, variant, replay(rules, facts, "solo", toEntries(toThursday.warm)).turns)).slice(3),
    );
    const told = judged.map((turns) => turns.map(({ verdict, loss }) => ({ verdict, loss: loss.toFixed(6) })));
    expect(told[0]?.map(({ verdict }) => verdict)).toEqual(["mistake", "good", "turning-point"]);
    for (const turns of told) expect(turns).toEqual(told[0]);
    expect(new Set(judged.map((turns) => turns.at(-1)?.luck.toFixed(6))).size).toBeGreaterThan(1);
  });
});
