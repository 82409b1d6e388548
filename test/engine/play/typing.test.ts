import { describe, expect, test } from "vitest";
import { begin } from "~/engine/play/begin";
import { choose } from "~/engine/play/choose";
import { isSameEntry, toEntries, toEntry, toShortForm } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { type RightText, toTyping } from "~/engine/play/typing";
import { score } from "~/engine/scoring/score";
import { conversation } from "~/engine/show/conversation";
import { viewDebrief } from "~/engine/show/debrief";
import { view } from "~/engine/show/view";
import { rulesAt } from "../../kit/scenario/limits";
import { play, type ScenarioInput, small } from "../../kit/scenario/small";

const reader = { surface: {}, locale: "en" };
const facts: ScenarioInput["facts"] = {
  street: { label: "Street", type: "choice", of: { elm: "12 Elm Street", oak: "9 Oak Road" } },
  order: { label: "Order", type: "number" },
  parcel: { label: "Parcel", type: "number", shows: "EB-{value}" },
};
const variants = { only: { facts: { street: "elm", order: 1_248_213, parcel: 7 } } };

/** A case in which a new address is typed. What is right leads to `solved`, and a slip to `lost`. */
function addressed(right: RightText, over: Partial<ScenarioInput> = {}) {
  const write = {
    kind: "say" as const,
    words: "Let me write that down.",
    types: { label: "New address", right },
    then: [
      { when: { typed: "right" as const }, reply: "That's it.", to: "solved" },
      { reply: "If you say so.", to: "lost" },
    ],
  };
  return small({ write }, { facts, variants, ...over });
}

describe("what is typed is right", () => {
  const rightAs = (right: RightText, typed: string) => toTyping(addressed("x"), right, variants.only.facts, typed);
  test.each<[typed: string, right: RightText]>([
    ["12 Elm Street", "12 Elm Street"],
    ["  12   elm\u00a0STREET ", "12 Elm Street"],
    ["12 Elm Street", "12  elm  street"],
    ["12 Elm St", ["12 Elm Street", "12 Elm St"]],
    ["12 elm street", { fact: "street" }],
    ["1248213", { fact: "order" }],
    ["1,248,213", { fact: "order" }],
    ["1 248 213", { fact: "order" }],
    ["EB-7", { fact: "parcel" }],
    ["eb-7", { fact: "parcel" }],
    ["7", { fact: "parcel" }],
  ])("%j for %j", (typed, right) => {
    expect(rightAs(right, typed)).toBe("right");
  });
  test.each<[typed: string, right: RightText]>([
    ["12 Elm Stret", "12 Elm Street"],
    ["12Elm Street", "12 Elm Street"],
    ["12 Elm Street, please", "12 Elm Street"],
    ["9 Oak Road", { fact: "street" }],
    ["elm", { fact: "street" }],
    ["1248231", { fact: "order" }],
    ["12,48213", { fact: "order" }],
    ["EB-8", { fact: "parcel" }],
  ])("but %j is a slip for %j", (typed, right) => {
    expect(rightAs(right, typed)).toBe("slip");
  });
  test("by the facts as they stand at that moment", () => {
    const scenario = addressed({ fact: "street" }, {});
    const moves = { ...scenario.anytime, move: { kind: "ask" as const, label: "They move", sets: { street: "oak" } } };
    const rules = rulesAt({ ...scenario, anytime: moves }, "css1");
    const ends = (typed: string) =>
      replay(rules, variants.only.facts, "solo", [{ choice: "move" }, { choice: "write", typed }]).held.situation;
    expect([ends("9 Oak Road"), ends("12 Elm Street")]).toEqual(["solved", "lost"]);
  });
});

describe("a choice that takes something typed", () => {
  const rules = rulesAt(addressed("12 Elm Street"), "css1");
  const chosen = (entry: object) => choose(rules, begin(rules, variants.only.facts), { choice: "write", ...entry }, "solo");
  test.each([
    [{}, "typed-missing"],
    [{ typed: "" }, "typed-missing"],
    [{ typed: " \t" }, "typed-missing"],
    [{ typed: "x".repeat(201) }, "typed-long"],
    [{ typed: "x", amount: 3 }, "amount-needless"],
    [{ choice: "solve", typed: "x" }, "typed-needless"],
    [{ choice: "solve", typing: "right" }, "typed-needless"],
  ])("%j is %s, and no turn", (entry, code) => {
    expect(chosen(entry)).toEqual({ misplaced: { code } });
  });
  test("takes 200 characters, and keeps them as they were typed", () => {
    const typed = `${"x".repeat(199)}Y`;
    expect(chosen({ typed })).toMatchObject({ turn: { typed, typing: "slip", to: "lost" } });
  });
  test("goes its branches by what was typed, which no word of the file gives away before", () => {
    const { held, turn } = chosen({ typed: "12 elm street" }) as { held: never; turn: never };
    expect(turn).toMatchObject({ typing: "right", to: "solved" });
    const opening = begin(rules, variants.only.facts);
    const shown = view(rules, opening.position, { held: opening, turns: [] }, { ...reader, mode: "coached", token: (name) => name });
    expect(shown.choices.find(({ token }) => token === "write")?.types).toEqual({ label: "New address", most: 200 });
    const whole = JSON.stringify([
      shown,
      view(rules, opening.position, { held, turns: [turn] }, { ...reader, mode: "solo", token: String }),
    ]);
    expect(whole).toContain('"12 elm street"');
    expect(whole).not.toMatch(/12 Elm Street|typing/);
  });
  test("plays again from its log, and from what is left of it once the words are erased", () => {
    const typed = "12 Elm Stret";
    for (const entry of [{ typed }, { typed, typing: "slip" as const }, { typing: "slip" as const }]) {
      const played = replay(rules, variants.only.facts, "solo", [{ choice: "write", ...entry }]);
      expect(played.held.situation).toBe("lost");
      const [, you] = conversation(rules, begin(rules, variants.only.facts).position, played, reader);
      expect(you?.typed).toEqual({ label: "New address", ...("typed" in entry && { text: typed }) });
    }
  });
  test("is judged as it was when it was typed, also where the words of the case have changed since", () => {
    const other = rulesAt(addressed("14 Elm Street"), "css1");
    const log = [{ choice: "write", typed: "12 Elm Street", typing: "right" as const }];
    expect(replay(other, variants.only.facts, "solo", log).held.situation).toBe("solved");
  });
  test("shows in the debrief what was typed and what was right", () => {
    const opening = begin(rules, variants.only.facts).position;
    const told = (typed: string) => {
      const played = replay(rules, variants.only.facts, "solo", [{ choice: "write", typed }]);
      return viewDebrief(rules, opening, played, score(rules, played), reader).turns[0];
    };
    expect(told("12 elm st")).toMatchObject({
      typed: { typing: "slip", right: "12 Elm Street" },
      messages: [{ typed: { text: "12 elm st" } }, {}, {}],
    });
    expect(told("12 elm street")?.typed).toEqual({ typing: "right", right: "12 Elm Street" });
  });
});

test("a line says what was typed in its short form", () => {
  expect(toEntries(["write=right", "write=slip", "credit=400", "solve"])).toEqual([
    { choice: "write", typing: "right" },
    { choice: "write", typing: "slip" },
    { choice: "credit", amount: 400 },
    { choice: "solve" },
  ]);
  const { turns } = play(addressed("x"), ["write=slip"]).played;
  expect(turns.map((turn) => toShortForm(toEntry(turn)))).toEqual(["write=slip"]);
});

test("entries are the same only with the same words", () => {
  const entry = { choice: "write", typed: "a", typing: "slip" as const };
  expect(isSameEntry(entry, { ...entry })).toBe(true);
  for (const other of [
    { choice: "write" },
    { ...entry, typed: "b" },
    { ...entry, typing: "right" as const },
    { ...entry, choice: "w" },
    undefined,
  ])
    expect(isSameEntry(entry, other)).toBe(false);
});
