import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eachText, localise, rulesAndWords } from "~/engine/scenario/text";
import { scenarioJsonSchemas } from "~/services/author/scenario-json-schema";
import { PATIENT, runs } from "../../kit/generate/play";
import { generateScenario } from "../../kit/generate/scenario";
import { career } from "../../kit/scenario/career-samples";
import { shared } from "../../kit/scenario/limits";
import { small } from "../../kit/scenario/small";

const any = generateScenario({ mostLines: Number.POSITIVE_INFINITY });

test(
  "a scenario is its rules and its words",
  () => {
    fc.assert(
      fc.property(any, (scenario) => {
        const { rules, words } = rulesAndWords(scenario);
        expect(localise(rules, words)).toEqual(scenario);
        expect(Object.keys(words).length).toBe([...eachText(scenario)].length);
      }),
      runs(1501, 40),
    );
  },
  PATIENT,
);

test(
  "other words leave the rules as they are, and the scenario that was given",
  () => {
    fc.assert(
      fc.property(any, (scenario) => {
        const before = structuredClone(scenario);
        const other = Object.fromEntries([...eachText(scenario)].map(({ at, text }) => [at, `${text} in other words`]));
        const translated = localise(scenario, other);
        expect(rulesAndWords(translated)).toEqual({ rules: rulesAndWords(scenario).rules, words: other });
        expect(scenario).toEqual(before);
      }),
      runs(1502, 40),
    );
  },
  PATIENT,
);

test("no text of a file is forgotten", () => {
  for (const scenario of fc.sample(any, { seed: 1503, numRuns: 30 })) {
    const found = [...eachText(scenario)].flatMap(({ text }) => text.match(/[a-z-]+~\d+~/g) ?? []);
    // What is right to type is compared, and so is the same in every language.
    const written = (JSON.stringify(scenario).match(/[a-z-]+~\d+~/g) ?? []).filter((text) => !text.startsWith("right-text"));
    expect(found.sort()).toEqual(written.sort());
  }
});

test("words for paths that are no texts change nothing", () => {
  const scenario = small();
  expect(localise(scenario, { id: "other", par: "9", "situations.talk.phase": "open", "no.such": "x", "__proto__.title": "x" })).toEqual(
    scenario,
  );
  expect(localise(scenario, { title: "Klein", "situations.talk.choices.solve.label": "Löse es" })).toMatchObject({
    title: "Klein",
    situations: { talk: { choices: { solve: { label: "Löse es" } } } },
  });
});

test("every text that a trainee may read is there to be translated", () => {
  const texts = Object.fromEntries([...eachText(small())].map(({ at, text }) => [at, text]));
  expect(texts).toMatchObject({
    title: "Small",
    "customer.needs": "More help",
    "situations.talk.says.0.text": "Hello.",
    "situations.talk.choices.solve.label": "Solve it",
    "endings.lost.teaches": "t",
  });
  expect(Object.keys(texts)).not.toContain("id");
});

test.each(["scenario", "part"] as const)(
  "docs/%s.schema.json is the schema of today (stale: run `npm run greenroom -- schema`)",
  (kind) => {
    expect(readFileSync(new URL(`../../../docs/${kind}.schema.json`, import.meta.url), "utf8")).toBe(
      scenarioJsonSchemas(shared.limits, career.competencies, shared.model.rubric)[kind],
    );
  },
);

test("editors complete the levels and competencies that the folder declares, by their own names first, and any competency where none is declared", () => {
  const [lowest] = Object.values(shared.limits.levels);
  if (!lowest) throw new Error("the shipped ladder has no level");
  const levels = { agent: lowest, lead: { ...lowest, aliases: ["boss"] } };
  const free = JSON.parse(scenarioJsonSchemas({ levels }, undefined, shared.model.rubric).scenario);
  expect(free.properties.levels.items.enum).toEqual(["agent", "lead", "boss"]);
  expect(free.properties.authority.additionalProperties.properties.grant.propertyNames.enum).toEqual(["agent", "lead", "boss"]);
  expect(free.properties.competency.enum).toBeUndefined();
  const declared = JSON.parse(
    scenarioJsonSchemas({ levels }, { asking: { title: "Asking", aliases: ["need-finding"] } }, shared.model.rubric).scenario,
  );
  expect(declared.properties.competency.enum).toEqual(["asking", "need-finding"]);
  expect(declared.properties.also.items.enum).toEqual(["asking", "need-finding"]);
});

test("a name that an author chose is no word of ours: a fact may be called `reason`, a tool `of`", () => {
  const scenario = small(
    { ask: { kind: "ask", label: "Ask", sets: { reason: "known" }, decides: { right: "under" } } },
    {
      facts: { reason: { label: "Reason", type: "choice", of: { none: "None", known: "Known" }, starts: "none" } },
      resources: { of: { title: "Of", kind: "tool", text: "It says so." } },
      decisions: { right: { label: "Right", right: "Ask." } },
    },
  );
  const found = [...eachText(scenario)].filter(({ at }) => /sets|decides|resources/.test(at));
  expect(found).toEqual([
    { at: "resources.of.title", text: "Of" },
    { at: "resources.of.text.0.text", text: "It says so." },
  ]);
  const { rules } = rulesAndWords(scenario);
  expect(rules.situations.talk?.choices.ask).toMatchObject({ sets: { reason: "known" }, decides: { right: "under" } });
});
