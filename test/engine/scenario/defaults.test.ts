import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseScenario } from "~/engine/scenario/parse";
import { mergePatch } from "../../kit/generate/merge-patch";
import { shared } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

/** Only what no default can know. */
const least = {
  format: 2,
  id: "small",
  title: "Small",
  summary: "A small case.",
  levels: ["css1"],
  competency: "need-finding",
  customer: { name: "Ada", asks: "Help", needs: "More help" },
  situations: {
    talk: { says: "Hello.", choices: { solve: { words: "Of course.", to: "more" }, lose: { label: "Hang up", to: "lost" } } },
    more: { says: "And?", choices: { end: { words: "Done.", to: "solved" } } },
  },
  endings: {
    solved: { title: "Solved", says: "Thanks.", need: "yes", teaches: "t" },
    halved: { title: "Half", says: "Well.", need: "partly", teaches: "t" },
    lost: { title: "Lost", says: "[It ends.]", need: "no", teaches: "t" },
  },
};

function scenarioOf(patch: object = {}) {
  const found = parseScenario(stringify(mergePatch(least, patch)), shared);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}

describe("what can be left out", () => {
  test("of a case: its channel, money, time, source, variants, and where it starts", () => {
    const { channel, failure, currency, par, source, customer, variants, starts } = scenarioOf();
    expect({ channel, failure, currency, par, source, mood: customer.mood, starts }).toEqual({
      channel: "chat",
      failure: "non-monetary",
      currency: "USD",
      par: 10,
      source: [],
      mood: "calm",
      starts: "talk",
    });
    expect(variants).toEqual({ only: { weight: 1, gate: false, facts: {} } });
    expect(scenarioOf({ starts: "more" }).starts).toBe("more");
  });

  test("of a break: all of it; of a resource: that it is a tool", () => {
    const made = scenarioOf({ break: {}, resources: { board: { title: "Board", text: "Nothing." } } });
    expect(made.break).toEqual({ minutes: 5, label: "Step away for a moment", reply: "You come back." });
    expect(made.resources.board?.kind).toBe("tool");
  });

  test("of a situation: its phase, by where the conversation starts, and what it asks for", () => {
    const { talk, more } = scenarioOf().situations;
    expect([talk?.phase, more?.phase, more?.asks]).toEqual(["open", "solve", { emotion: 0, interpretation: 0, exploration: 0 }]);
    const turned = scenarioOf({ starts: "more", situations: { talk: { phase: "close" } } }).situations;
    expect([turned.talk?.phase, turned.more?.phase]).toEqual(["close", "open"]);
  });

  test("of a choice: its kind, by what it gives or charges", () => {
    const authority = { credit: { title: "Credit" }, fee: { title: "Fee", charge: true, grant: { css1: 500 } } };
    const choices = {
      pay: { label: "Pay", gives: { authority: "credit", amount: 100 } },
      bill: { label: "Bill", charges: { authority: "fee", amount: 100 } },
      note: { kind: "open", label: "Look" },
    };
    const { talk } = scenarioOf({ authority, situations: { talk: { choices } } }).situations;
    expect(Object.values(talk?.choices ?? {}).map(({ kind }) => kind)).toEqual(["say", "say", "give", "charge", "open"]);
  });

  test("of a fact: its type, by what else it has", () => {
    const fact = { label: "Fact" };
    const facts = {
      flag: { ...fact, starts: true },
      list: { ...fact, of: { one: "one", two: "two" }, starts: "one" },
      bounded: { ...fact, min: 0, starts: 3 },
      shown: { ...fact, shows: "{value} %", starts: 3 },
      money: { ...fact, money: true, starts: 3 },
    };
    expect(Object.values(scenarioOf({ facts }).facts).map(({ type }) => type)).toEqual(["flag", "choice", "number", "number", "number"]);
  });

  test("of an ending: who got what, by its need and by who stays", () => {
    const told = ({ stays, csat, effort, customer, business }: (typeof endings)[string]) => [stays, csat, effort, customer, business];
    const { endings } = scenarioOf();
    expect(Object.values(endings).map(told)).toEqual([
      [true, 5, 1, "Got what they needed.", "Keeps the customer."],
      [true, 3, 3, "Got some of what they needed.", "Keeps the customer."],
      [false, 1, 4, "Didn't get what they needed.", "Loses the customer."],
    ]);
    const own = scenarioOf({ endings: { lost: { stays: true, csat: 2, customer: "Got nothing." } } }).endings.lost;
    expect(own).toMatchObject({ stays: true, csat: 2, effort: 4, customer: "Got nothing.", business: "Keeps the customer." });
  });
});

test("a case without any situation says so", () => {
  const found = parseScenario(stringify({ ...smallInput, starts: undefined, situations: {} }), shared);
  expect("problems" in found && found.problems.map(({ code, at, message }) => `${code} ${at}: ${message}`)).toEqual([
    "GR0002 situations: a scenario needs a situation",
  ]);
});
