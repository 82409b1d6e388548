import fc from "fast-check";
import { expect, test } from "vitest";
import { fairLists } from "~/engine/count/money";
import { kinds } from "~/engine/scenario/choice";
import { comparisons, subjects } from "~/engine/scenario/condition";
import { audiences, moneyKinds } from "~/engine/scenario/names";
import { parseScenario } from "~/engine/scenario/parse";
import { eachChoice, eachCondition } from "~/engine/scenario/walk";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generatedEffects, generateScenario } from "../kit/generate/scenario";
import { rawLines } from "../kit/oracle/play-raw";
import { rulesAt, shared } from "../kit/scenario/limits";

const SEED = 20261122;

test(
  "generated scenarios are valid, small, and end",
  () => {
    fc.assert(
      fc.property(generateScenario(), (scenario) => {
        expect(parseScenario(JSON.stringify(scenario), shared)).toHaveProperty("scenario", scenario);
        for (const level of scenario.levels) {
          const rules = rulesAt(scenario, level);
          for (const { facts } of Object.values(scenario.variants)) {
            const count = [...rawLines(rules, facts, 400)].length;
            expect(count).toBeGreaterThan(0);
            expect(count).toBeLessThanOrEqual(400);
          }
        }
      }),
      runs(SHARED_SEED, 40),
    );
  },
  PATIENT,
);

test(
  "generated scenarios say everything that a file can say",
  () => {
    const seen = new Set<string>();
    for (const scenario of fc.sample(generateScenario({ mostLines: Number.POSITIVE_INFINITY }), { seed: SEED, numRuns: 200 })) {
      for (const { condition } of eachCondition(scenario))
        for (const subject of subjects) {
          if (condition[subject] === undefined) continue;
          seen.add(subject);
          for (const by of comparisons) if (typeof condition[by] === "object") seen.add(`${subject} ${by} a fact`);
        }
      for (const { choice } of eachChoice(scenario)) {
        seen.add(`kind ${choice.kind}`);
        for (const [key, value] of Object.entries(choice)) if (value !== undefined) seen.add(`choice ${key}`);
        for (const branch of choice.then ?? [])
          for (const [key, value] of Object.entries(branch)) if (value !== undefined) seen.add(`branch ${key}`);
        if (Array.isArray(choice.to)) seen.add("to by condition");
        if (choice.gives) seen.add(choice.gives.amount === undefined ? "typed" : "fixed");
        if (choice.charges) seen.add(choice.charges.amount === undefined ? "typed charge" : "fixed charge");
      }
      for (const step of Object.values(scenario.process)) seen.add(`step ${step.rule} ${step.severity}`);
      for (const deadline of Object.values(scenario.deadlines)) seen.add(deadline.to === undefined ? "deadline" : "deadline that leads");
      for (const resource of Object.values(scenario.resources)) {
        seen.add(typeof resource.stock === "object" ? "stock from a fact" : resource.stock === undefined ? "no stock" : "stock");
      }
      if (scenario.break) seen.add("break");
      if (scenario.customer.leaves) seen.add("leaves");
      if (scenario.fair)
        seen.add(
          Array.isArray(scenario.fair)
            ? "one list of bands"
            : Object.keys(scenario.fair).length === 2
              ? "two lists of bands"
              : "one kind of two",
        );
      if (
        Object.values(fairLists(scenario))
          .flat()
          .some(({ exact }) => exact)
      )
        seen.add("exact band");
      if (Object.values(scenario.process).some(({ guards }) => guards)) seen.add("guards");
      if (Object.values(scenario.resources).some(({ touches }) => touches)) seen.add("resource touches");
      if (Object.values(scenario.authority).some(({ settles }) => settles)) seen.add("settles");
      for (const { choice } of eachChoice(scenario)) if (choice.audience) seen.add(choice.audience);
      for (const kind of moneyKinds) if (fairLists(scenario)[kind].some(({ when }) => when)) seen.add(`${kind} by condition`);
      if (scenario.levels.length === 2) seen.add("two levels");
      const { customer, par } = scenario;
      const hanging = { par, mood: customer.mood, asks: customer.asks, needs: customer.needs };
      for (const [name, found] of Object.entries(hanging)) if (typeof found === "object") seen.add(`${name} by condition`);
      for (const { csat, fault } of Object.values(scenario.endings)) {
        if (typeof csat === "object") seen.add("csat by condition");
        if (typeof fault === "object") seen.add("fault by condition");
      }
      if (Object.values(scenario.process).some(({ listed }) => typeof listed === "object")) seen.add("listed by condition");
      if ([...eachChoice(scenario)].some(({ choice }) => choice.then?.some(({ why }) => typeof why === "object")))
        seen.add("why by condition");
    }
    const wanted = [
      ...subjects,
      ...["count", "fact", "given", "left"].flatMap((subject) => comparisons.map((by) => `${subject} ${by} a fact`)),
      ...kinds.map((kind) => `kind ${kind}`),
      ...generatedEffects.flatMap((effect) => [`choice ${effect}`, `branch ${effect}`]),
      ...[
        "when",
        "in",
        "again",
        "gives",
        "needs",
        "shows",
        "tone",
        "harm",
        "voice",
        "audience",
        "reply",
        "then",
        "why",
        "label",
        "words",
      ].map((key) => `choice ${key}`),
      ...["required", "forbidden"].flatMap((rule) => ["advisory", "required", "critical"].map((severity) => `step ${rule} ${severity}`)),
      ...[
        "to by condition",
        "typed",
        "fixed",
        "typed charge",
        "fixed charge",
        "deadline",
        "deadline that leads",
        "stock from a fact",
        "stock",
        "break",
        "leaves",
        "owed by condition",
        "goodwill by condition",
        "one list of bands",
        "two lists of bands",
        "exact band",
        "guards",
        "resource touches",
        "settles",
        ...audiences,
        "two levels",
        ...["par", "mood", "asks", "needs", "csat", "fault", "listed", "why"].map((name) => `${name} by condition`),
      ],
    ];
    expect(wanted.filter((name) => !seen.has(name))).toEqual([]);
  },
  PATIENT,
);
