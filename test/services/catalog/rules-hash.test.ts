import fc from "fast-check";
import { expect, test } from "vitest";
import type { Model } from "~/engine/count/model";
import { fairLists } from "~/engine/count/money";
import type { LevelId, LimitsFile } from "~/engine/limits/schema";
import type { Branch, Choice } from "~/engine/scenario/choice";
import { valuesOf } from "~/engine/scenario/conditional-value";
import { parseScenario } from "~/engine/scenario/parse";
import type { Scenario } from "~/engine/scenario/schema";
import { eachSpokenLine } from "~/engine/scenario/speech";
import { eachText, localise } from "~/engine/scenario/text";
import { eachChoice } from "~/engine/scenario/walk";
import { runTestLine } from "~/engine/scoring/test-line";
import { rulesHash } from "~/services/catalog/rules-hash.server";
import { shippedCatalog } from "../../kit/e2e/line";
import { runs } from "../../kit/generate/play";
import { rulesAt } from "../../kit/scenario/limits";

const { entries, limits, model, career } = shippedCatalog();
const ids = [...entries.keys()];

interface At {
  scenario: Scenario;
  level: LevelId;
}

/** A shipped scenario, as a copy that may be changed, at one of its levels. */
const anyCase = fc.record({ id: fc.constantFrom(...ids), at: fc.nat() }).map(({ id, at }): At => {
  const scenario = structuredClone(entries.get(id)?.scenario);
  const level = scenario?.levels[at % scenario.levels.length];
  if (!scenario || level === undefined) throw new Error(id);
  return { scenario, level };
});

const hashOf = ({ scenario, level }: At, by: LimitsFile = limits, scored: Model = model) => rulesHash(scenario, by, level, scored);

const unchanged = new Map<string, string>();

/** The hash of the case as it ships, worked out once. */
function shippedHash({ scenario: { id }, level }: At): string {
  const scenario = entries.get(id)?.scenario;
  if (!scenario) throw new Error(id);
  const key = `${id} ${level}`;
  const found = unchanged.get(key) ?? hashOf({ scenario, level });
  unchanged.set(key, found);
  return found;
}

/** The same with the names of every group the other way round; deadlines alone stand in an order that is a rule. */
function turned(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => turned(one));
  if (value === null || typeof value !== "object") return value;
  const entriesOf = Object.entries(value).map(([key, inner]) => [key, turned(inner, key)] as const);
  return Object.fromEntries(name === "deadlines" ? entriesOf : entriesOf.reverse());
}

const keeps: Record<string, (found: At) => string> = {
  "other words": ({ scenario, level }) => {
    const words = Object.fromEntries([...eachText(scenario)].map(({ at, text }) => [at, `${text}, in other words`]));
    return hashOf({ scenario: localise(scenario, words), level });
  },
  "someone else who speaks": ({ scenario, level }) => {
    scenario.speakers.tamsin = { name: "Tamsin" };
    for (const { line } of eachSpokenLine(scenario)) line.speaker = "tamsin";
    return hashOf({ scenario, level });
  },
  "the label of what is typed": ({ scenario, level }) => {
    const [first] = eachChoice(scenario);
    const typing = (label: string) => {
      if (first) first.choice.types = { label, right: "12 Elm Street" };
      return hashOf({ scenario, level });
    };
    return typing("Address") === typing("Where to") ? shippedHash({ scenario, level }) : "another";
  },
  "names in another order": ({ scenario, level }) =>
    hashOf({ scenario: turned(scenario) as Scenario, level }, turned(limits) as LimitsFile),
  "comments, and the text otherwise as it is": ({ scenario, level }) => {
    const { version } = entries.get(scenario.id) ?? { version: { source: "" } };
    const source = `# Read by Mina.\n${version.source}# The end.\n`;
    const parsed = parseScenario(source, { limits, model, competencies: career?.competencies });
    return "scenario" in parsed ? hashOf({ scenario: parsed.scenario, level }) : JSON.stringify(parsed.problems);
  },
  "another level's limits": (found) => {
    const others = structuredClone(limits);
    for (const [name, level] of Object.entries(others.levels)) {
      if (name === found.level) continue;
      level.authority = Object.fromEntries(Object.entries(level.authority).map(([kind, most]) => [kind, most + 1]));
      level.resources = [];
      level.process.approvalMinutes += 1;
    }
    for (const { grant } of Object.values(found.scenario.authority))
      for (const name of Object.keys(limits.levels)) if (grant && name !== found.level) grant[name] = 1;
    return hashOf(found, others);
  },
  "titles and standing rules of this level's limits": (found) => {
    const others = structuredClone(limits);
    for (const level of Object.values(others.levels)) {
      level.title += "!";
      level.process.rules.push("Be kind.");
      level.process.approver = "nobody";
    }
    return hashOf(found, others);
  },
  "a value as the list of one that it is": ({ scenario, level }) => {
    for (const ending of Object.values(scenario.endings)) ending.csat = valuesOf(ending.csat);
    for (const ending of Object.values(scenario.endings)) if (ending.fault) ending.fault = valuesOf(ending.fault);
    scenario.par = valuesOf(scenario.par);
    scenario.customer.mood = valuesOf(scenario.customer.mood);
    return hashOf({ scenario, level });
  },
  "another need by condition, and another step in the list": ({ scenario, level }) => {
    scenario.customer.needs = [{ when: { mood: "abusive" }, text: "Peace" }, { text: "Help" }];
    for (const step of Object.values(scenario.process)) step.listed = [{ when: { level }, is: false }, { is: true }];
    for (const { choice } of eachChoice(scenario)) choice.why = [{ when: { mood: "abusive" }, text: "It was late." }];
    return hashOf({ scenario, level });
  },
  "another version's name of the weights": (found) => hashOf(found, limits, { ...model, version: "2" }),
};

test.each(Object.entries(keeps))("%s: the rules are the same", (_, hashAfter) => {
  fc.assert(
    fc.property(anyCase, (found) => {
      const before = shippedHash(found);
      expect(hashAfter(found)).toBe(before);
    }),
    runs(3101, 8),
  );
});

type Edit = (parts: { found: At; choice: Choice | Branch; limits: LimitsFile; model: Model }) => boolean;

/** Each changes one rule, where the case has such a one. */
const changes: Record<string, Edit> = {
  "what is right to type": ({ found }) => {
    const [first] = eachChoice(found.scenario);
    if (!first) return false;
    first.choice.types = { label: "Address", right: "12 Elm Street" };
    return true;
  },
  "a guard": ({ choice }) => {
    choice.when = choice.when ? { not: choice.when } : { mood: "abusive" };
    return true;
  },
  "an effect on the clock": ({ choice }) => {
    choice.minutes = (choice.minutes ?? 0) + 7;
    return true;
  },
  "an effect on the mood": ({ choice }) => {
    choice.mood = choice.mood === "abusive" ? "calm" : "abusive";
    return true;
  },
  "an effect that is a fault": ({ choice }) => {
    choice.fault = choice.fault === "insult" ? "safety" : "insult";
    return true;
  },
  "a curt voice": ({ choice }) => {
    if (!("kind" in choice)) return false;
    choice.voice = choice.voice === "curt" ? "warm" : "curt";
    return true;
  },
  "where a break is offered": ({ found }) => {
    found.scenario.break = { minutes: 5, label: "Step away", reply: "Back.", ...found.scenario.break, in: [found.scenario.starts] };
    return true;
  },
  "where it leads": ({ choice, found }) => {
    choice.to = choice.to === found.scenario.starts ? (Object.keys(found.scenario.endings)[0] ?? "") : found.scenario.starts;
    return true;
  },
  "an amount that is given": ({ found }) => {
    const giving = [...eachChoice(found.scenario)].find(({ choice }) => choice.gives?.amount !== undefined)?.choice;
    if (giving?.gives?.amount === undefined) return false;
    giving.gives.amount += 1;
    return true;
  },
  "an amount that the level may give": ({ found, limits }) => {
    const shared = Object.entries(found.scenario.authority).find(([, { grant }]) => grant?.[found.level] === undefined)?.[0];
    const authority = limits.levels[found.level]?.authority;
    if (shared === undefined || !authority) return false;
    authority[shared] = (authority[shared] ?? 0) + 1;
    return true;
  },
  "an amount that the case grants the level": ({ found }) => {
    const authority = Object.values(found.scenario.authority)[0];
    if (!authority) return false;
    authority.grant = { ...authority.grant, [found.level]: 123_456 };
    return true;
  },
  "what the level may open": ({ found, limits }) => {
    const own = limits.levels[found.level];
    const used = Object.values(found.scenario.resources).some((resource) => own?.resources.includes(resource.class));
    if (own) own.resources = [];
    return used;
  },
  "how long an approval takes": ({ found, limits }) => {
    const own = limits.levels[found.level];
    if (own) own.process.approvalMinutes += 1;
    return own !== undefined;
  },
  "a fair band": ({ found }) => {
    const [band] = Object.values(fairLists(found.scenario)).flat();
    if (band) band.hi += 1;
    return band !== undefined;
  },
  "what an ending is worth": ({ found }) => {
    const ending = Object.values(found.scenario.endings)[0];
    if (ending) ending.need = ending.need === "yes" ? "no" : "yes";
    return ending !== undefined;
  },
  "a deadline": ({ found }) => {
    const deadline = Object.values(found.scenario.deadlines)[0];
    if (deadline) deadline.minutes = 77;
    return deadline !== undefined;
  },
  "a step's weight": ({ found }) => {
    const step = Object.values(found.scenario.process)[0];
    if (step) step.severity = step.severity === "critical" ? "advisory" : "critical";
    return step !== undefined;
  },
  "a par by condition": ({ found: { scenario } }) => {
    scenario.par = [{ when: { fact: "any", is: true }, is: 1 }, ...valuesOf(scenario.par)];
    return true;
  },
  "a mood by condition": ({ found: { scenario } }) => {
    scenario.customer.mood = [{ when: { fact: "any", is: true }, is: "abusive" }, ...valuesOf(scenario.customer.mood)];
    return true;
  },
  "a rating by condition": ({ found: { scenario } }) => {
    for (const ending of Object.values(scenario.endings)) ending.csat = [{ when: { mood: "abusive" }, is: 1 }, ...valuesOf(ending.csat)];
    return true;
  },
  "a fault by condition": ({ found: { scenario } }) => {
    for (const ending of Object.values(scenario.endings)) ending.fault = [{ when: { mood: "abusive" }, is: "insult" }];
    return true;
  },
  "what a condition compares with": ({ choice }) => {
    choice.when = { fact: "any", is: { fact: "other" } };
    return true;
  },
  "what is counted": ({ choice }) => {
    choice.when = { count: [{ mood: "abusive" }, { said: "any" }], atLeast: 2 };
    return true;
  },
  "a key turn": ({ found }) => {
    const situation = Object.values(found.scenario.situations)[0];
    if (situation) situation.key = !situation.key;
    return situation !== undefined;
  },
  "what a choice touches": ({ choice }) => {
    choice.touches = choice.touches ? [...choice.touches, "safety", "card", "person", "account"] : ["safety"];
    return true;
  },
  "what a step guards": ({ found }) => {
    const step = Object.values(found.scenario.process)[0];
    if (step) step.guards = step.guards ? undefined : ["person"];
    return step !== undefined;
  },
  "what money settles": ({ found }) => {
    const authority = Object.values(found.scenario.authority).find(({ unit, settles }) => unit === "money" && settles === undefined);
    if (authority) authority.settles = authority.remedy ? "nothing" : "owed";
    return authority !== undefined;
  },
  "a weight of the score": ({ model }) => {
    model.effort.repeat /= 2;
    return true;
  },
};

test.each(Object.entries(changes))("%s: the rules have changed", (_, edit) => {
  let changed = 0;
  fc.assert(
    fc.property(anyCase, fc.nat(), (found, at) => {
      const before = shippedHash(found);
      const choices = [...eachChoice(found.scenario)].flatMap(({ choice }) => [choice, ...(choice.then ?? [])]);
      const choice = choices[at % choices.length];
      const by = { limits: structuredClone(limits), model: structuredClone(model) };
      if (!choice || !edit({ found, choice, ...by })) return;
      changed += 1;
      expect(hashOf(found, by.limits, by.model)).not.toBe(before);
    }),
    runs(3102, 40),
  );
  expect(changed).toBeGreaterThan(2);
});

test("what does not count as a rule is read by no rule: a line plays and scores the same without it", () => {
  let played = 0;
  for (const { scenario } of entries.values()) {
    const bare = localise(scenario, Object.fromEntries([...eachText(scenario)].map(({ at }) => [at, "–"])));
    for (const situation of Object.values(bare.situations)) situation.load = 3;
    // A curt voice alone is a rule.
    for (const { choice } of eachChoice(bare)) if (choice.voice !== "curt") choice.voice = "formal";
    for (const fact of Object.values(bare.facts)) Object.assign(fact, { money: false, internal: true });
    for (const step of Object.values(bare.process)) step.listed = !step.listed;
    for (const deadline of Object.values(bare.deadlines)) deadline.shown = { mood: "abusive" };
    for (const resource of Object.values(bare.resources)) resource.kind = "colleague";
    for (const variant of Object.values(bare.variants)) variant.weight = 9;
    Object.assign(bare, {
      channel: "mail",
      tier: "proactive",
      code: "XX-1",
      competency: "other",
      also: [],
      surface: {},
    });
    for (const level of scenario.levels) {
      expect(hashOf({ scenario: bare, level }), scenario.id).toBe(hashOf({ scenario, level }));
      for (const line of Object.values(scenario.tests)
        .filter((one) => (one.level ?? level) === level)
        .slice(0, 4)) {
        const [one, other] = [scenario, bare].map((each) => runTestLine(rulesAt(each, level), line));
        expect(other).toEqual(one);
        played += one?.length ?? 0;
      }
    }
  }
  expect(played).toBeGreaterThan(100);
});
