import { describe, expect, it } from "vitest";
import { readCatalog } from "~/services/catalog.server";
import { scoreOf } from "../kit/scenario-small";

const scenario = readCatalog("scenarios", ["cold-house"]).entries.get("cold-house")?.scenario;
if (!scenario) throw new Error("scenarios/cold-house cannot be read");
const variants = Object.entries(scenario.variants).flatMap(([variant, { facts, levels = scenario.levels }]) =>
  levels.map((level) => ({ variant, level, facts })),
);

const toThursday = {
  formal: ["open-formal", "verify-plain", "thursday-offer", "thursday-kind", "thursday-close"],
  plain: ["open-plain", "verify-plain", "thursday-offer", "thursday-kind", "thursday-close"],
  warm: ["open-warm", "verify-warm", "thursday-offer", "thursday-kind", "thursday-close-warm"],
};

describe.each(variants)("Cold house, $variant at $level", ({ variant, level, facts }) => {
  it.each(Object.entries(toThursday))("is not passed by a new day that is offered without a question (%s)", (_voice, line) => {
    const { ending, passed, outcome } = scoreOf(scenario, line, { level, facts });
    expect(ending).toMatch(/^thursday-/);
    expect(passed).toBe(false);
    expect(outcome.score).toBeLessThanOrEqual(facts.lasts === true ? 65 : 40);
  });

  it("is passed by its author's best line", () => {
    const best = Object.values(scenario.tests).find((test) => test.role === "best" && test.variant === variant);
    expect(best).toBeDefined();
    expect(scoreOf(scenario, best?.choices ?? [], { level, facts })).toMatchObject({ ending: best?.ending, passed: true });
  });
});
