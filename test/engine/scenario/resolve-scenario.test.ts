import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { LimitsFile } from "~/engine/limits/schema";
import { parseScenario } from "~/engine/scenario/parse";
import { shared } from "../../kit/scenario/limits";
import { type ScenarioInput, smallInput } from "../../kit/scenario/small";

const { css1, css2 } = shared.limits.levels;
if (!css1 || !css2) throw new Error("the shipped limits have no css1 or css2");

/** Three levels, the lowest of which is what the shipped files call by two names. */
const three: LimitsFile = {
  ...shared.limits,
  levels: { agent: { ...css1, aliases: ["css1", "css2"] }, lead: { ...css2, aliases: ["senior"] }, chief: css2 },
};
const competencies = { asking: { title: "Asking", aliases: ["need-finding", "tone"] }, limits: { title: "Limits" } };

const everywhere: Partial<ScenarioInput> = {
  levels: ["senior", "css2", "css1"],
  also: ["tone", "limits"],
  variants: { only: { facts: {} }, late: { facts: {}, levels: ["css2"] } },
  authority: { credit: { title: "Credit", grant: { css1: 100, css2: 200, senior: 300 } } },
  fair: [
    { when: { any: [{ level: "css2" }, { not: { level: ["senior", "css1", "css2"] } }] }, lo: 0, hi: 10 },
    { lo: 0, hi: 5 },
  ],
  tests: { quick: { level: "css2", choices: ["solve"] } },
};

function read(over: Partial<ScenarioInput>, limits: LimitsFile, declared?: typeof competencies) {
  return parseScenario(stringify({ ...smallInput, ...over }), { ...shared, limits, competencies: declared });
}

test("every level and competency that is an alias is read as the name that is declared, levels in the ladder's order and each once", () => {
  const found = read(everywhere, three, competencies);
  expect(found).toMatchObject({
    scenario: {
      levels: ["agent", "lead"],
      competency: "asking",
      also: ["limits"],
      variants: { late: { levels: ["agent"] } },
      fair: [{ when: { any: [{ level: "agent" }, { not: { level: ["agent", "lead"] } }] } }, {}],
      tests: { quick: { level: "agent" } },
    },
  });
  expect("scenario" in found && found.scenario.authority.credit?.grant).toEqual({ agent: 100, lead: 300 });
});

test("every name that nothing declares is told at its place, with the nearest one", () => {
  const over: Partial<ScenarioInput> = {
    levels: ["agent", "laed"],
    competency: "askin",
    also: ["limit"],
    variants: { only: { facts: {} }, late: { facts: {}, levels: ["chef"] } },
    authority: { credit: { title: "Credit", grant: { agnet: 100 } } },
    fair: [{ when: { not: { level: ["agent", "css3"] } }, lo: 0, hi: 10 }],
    tests: { quick: { level: "lade", choices: ["solve"] } },
  };
  const found = read(over, three, competencies);
  const told =
    "problems" in found ? found.problems.filter(({ code }) => code === "GR1001").map(({ at, message }) => `${at}: ${message}`) : [];
  expect(told.sort()).toEqual([
    "also.0: unknown competency `limit`; did you mean `limits`?",
    "authority.credit.grant.agnet: unknown level `agnet`; did you mean `agent`?",
    "competency: unknown competency `askin`; did you mean `asking`?",
    "fair.0.when.not.level.1: unknown level `css3`",
    "levels.1: unknown level `laed`; did you mean `lead`?",
    "tests.quick.level: unknown level `lade`; did you mean `lead`?",
    "variants.late.levels.0: unknown level `chef`; did you mean `chief`?",
  ]);
  const [first] = "problems" in found ? found.problems : [];
  expect(first?.line).toBeGreaterThan(1);
});

test("where no competencies are declared, every well-formed name is one", () => {
  expect(read({ competency: "listening" }, shared.limits)).toMatchObject({ scenario: { competency: "listening" } });
  expect(read({ competency: "Listening!" }, shared.limits)).toMatchObject({ problems: [{ code: "GR0002", at: "competency" }] });
});
