import { expect, test } from "vitest";
import type { Scenario } from "~/engine/scenario/schema";
import { type TryQuery, toTryPlay } from "~/services/studio/try-play.server";
import { shared } from "../../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../../kit/scenario/small";
import { tryQuery } from "../../kit/studio/try-query";

const gauge = { label: "The gauge", type: "choice", of: { full: "full", low: "nearly empty" } } as const;
const more = {
  credit: { kind: "give", label: "Give a credit", gives: { authority: "credit" } },
  address: { kind: "say", words: "Where to?", types: { label: "New address", right: { fact: "street" } }, to: "later" },
  ask: { kind: "ask", words: "What does the gauge say?", learns: ["gauge"] },
  promise: { kind: "say", words: "I promise.", when: { all: [{ knows: "gauge" }, { not: { fact: "gauge", is: "full" } }] } },
  tell: { kind: "say", words: "It's yours.", needs: { done: ["check"], opened: ["file"], reason: "Look first." }, to: "solved" },
} satisfies NonNullable<ScenarioInput["situations"]>[string]["choices"];
const later = {
  phase: "close",
  says: "And now?",
  choices: { bye: { kind: "end", label: "Say goodbye", to: "solved" } },
} satisfies NonNullable<ScenarioInput["situations"]>[string];

const scenario: Scenario = small(
  {},
  {
    levels: ["css1", "css2"],
    facts: { gauge, street: { label: "Street", type: "choice", of: { elm: "12 Elm Street", oak: "3 Oak Road" } } },
    variants: { one: { facts: { gauge: "low", street: "elm" } }, kept: { gate: true, facts: { gauge: "full", street: "oak" } } },
    authority: { credit: { title: "Credit", unit: "money", most: 9000 } },
    process: { check: { title: "Check who it is" } },
    resources: { file: { title: "Customer file", text: "Since 2014.", does: ["check"] } },
    situations: { talk: { ...smallInput.situations.talk, choices: { ...smallInput.situations.talk.choices, ...more } }, later },
    tests: { kind: { choices: ["ask", "address=right", "bye"] } },
  },
);

function tried(asked: Partial<TryQuery> = {}) {
  const play = toTryPlay({ scenario, data: scenario, pathAsWritten: (at) => at }, tryQuery(asked), shared);
  return play ?? expect.fail("there is no play");
}
const choiceOf = (play: ReturnType<typeof tried>, name: string) =>
  play.choices.find(({ view }) => view.token === name) ?? expect.fail(`${name} is not offered`);
const hiddenOf = (play: ReturnType<typeof tried>, name: string) => play.unoffered.find((found) => found.name === name);

test("an amount is read as people type money, and told where it is none or too much", () => {
  expect(tried({ add: "credit", value: "$12.50" })).toMatchObject({ line: ["credit=1250"], problem: null });
  expect(tried({ add: "credit", value: "40" }).line).toEqual(["credit=4000"]);
  const wrong = tried({ line: "ask", add: "credit", value: "lots" });
  expect(wrong).toMatchObject({ line: ["ask"], problem: { choice: "credit", why: "amount", typed: "lots" } });
  expect(tried({ add: "credit", value: "90.01" }).problem).toMatchObject({ why: "amount-most" });
  expect(tried({ add: "credit", value: "0" }).problem).toMatchObject({ why: "amount" });
});

test("a text is typed as it is, shown as it was typed, and read anew in another variant", () => {
  const play = tried({ variant: "one", line: "ask", add: "address", value: "12 elm street" });
  expect(play).toMatchObject({ line: ["ask", "address=right"], typed: ["2 12 elm street"] });
  expect(play.messages.find(({ turn, typed }) => turn === 2 && typed)?.typed).toEqual({ label: "New address", text: "12 elm street" });
  const other = tried({ variant: "kept", line: "ask,address=right", typed: ["2 12 elm street"] });
  expect(other).toMatchObject({ line: ["ask", "address=slip"], typed: ["2 12 elm street"], situation: "later" });
  expect(tried({ add: "address", value: " " }).problem).toMatchObject({ why: "text" });
  expect(tried({ line: "address=slip" })).toMatchObject({ line: ["address=slip"], typed: [] });
});

test("what is not offered says which part of its condition fails, with the value that it has", () => {
  expect(hiddenOf(tried({ variant: "one" }), "promise")?.when).toMatchObject({
    ...{ asks: "all", isBlamed: true },
    parts: [
      { asks: "knows", name: "The gauge", holds: false, isBlamed: true },
      { asks: "not", holds: true, isBlamed: false, parts: [{ isBlamed: false }] },
    ],
  });
  const full = tried({ variant: "kept", line: "ask" });
  expect(hiddenOf(full, "promise")?.when).toMatchObject({
    parts: [
      { isBlamed: false },
      { isBlamed: true, parts: [{ name: "The gauge", compares: [{ by: "is", text: "full" }], found: "full", isBlamed: true }] },
    ],
  });
  // It may be asked only once, whatever else holds.
  expect(hiddenOf(full, "ask")).toMatchObject({ when: null, at: "situations.talk.choices.ask" });
  expect(hiddenOf(tried({ variant: "one", line: "ask" }), "promise")).toBeUndefined();
});

test("what the limits forbid is marked in both modes, with what is missing; coached stops there, solo goes on", () => {
  const locked = choiceOf(tried({ line: "ask" }), "tell");
  expect(locked.view.locked).toMatchObject({ code: "step-first", reason: "Look first." });
  expect(locked.needs).toEqual([
    { title: "Check who it is", isThere: false },
    { title: "Customer file", isThere: false },
  ]);
  expect(choiceOf(tried({ line: "file" }), "tell")).toMatchObject({ needs: [{ isThere: true }, { isThere: true }] });
  expect(tried({ mode: "coached", line: "tell" })).toMatchObject({ line: [], stopped: { choice: "tell", why: "refused" } });
  const solo = tried({ mode: "solo", line: "tell" });
  expect(solo).toMatchObject({ line: ["tell"], stopped: null });
  expect(solo.messages.some(({ refused }) => refused?.code === "step-first")).toBe(true);
});

test("a place is reached by a test line or by the fewest choices, and told where none leads there", () => {
  expect(tried({ from: "later" })).toMatchObject({
    ...{ situation: "later", line: ["ask", "address=right"] },
    lead: { by: "test", test: "kind", turns: 2 },
  });
  expect(tried({ from: "talk" }).lead).toMatchObject({ by: "opening", turns: 0 });
  expect(tried({ from: "nowhere" })).toMatchObject({ lead: null, situation: "talk" });
  const behind = small(
    {},
    {
      facts: { gauge },
      variants: { one: { facts: { gauge: "low" } }, two: { facts: { gauge: "full" } } },
      situations: {
        talk: {
          ...smallInput.situations.talk,
          choices: {
            ...smallInput.situations.talk.choices,
            on: { kind: "say", words: "On.", when: { fact: "gauge", is: "full" }, to: "later" },
          },
        },
        later,
      },
    },
  );
  const play = (variant: string) =>
    toTryPlay({ scenario: behind, data: behind, pathAsWritten: (at) => at }, tryQuery({ variant, from: "later" }), shared);
  expect(play("one")).toMatchObject({ situation: "talk", lead: { by: "none", elsewhere: ["two"] } });
  expect(play("two")).toMatchObject({ situation: "later", lead: { by: "fewest", turns: 1 } });
});

test("each turn leads to its form, and the inside shows what no trainee sees", () => {
  const play = tried({ variant: "one", line: "file,ask,address=slip" });
  expect(play.turns).toEqual([
    { number: 0, choice: null, place: { name: "talk", at: "situations.talk" } },
    { number: 1, choice: { name: "file", at: "resources.file" }, place: null },
    { number: 2, choice: { name: "ask", at: "situations.talk.choices.ask" }, place: null },
    { number: 3, choice: { name: "address", at: "situations.talk.choices.address" }, place: { name: "later", at: "situations.later" } },
  ]);
  expect(play.visited).toEqual(["talk", "talk", "talk", "later"]);
  expect(play.inside).toMatchObject({ situation: "later", steps: [{ title: "Check who it is", mark: "done" }] });
  expect(play.inside.facts).toEqual([
    { label: "The gauge", text: "nearly empty", isKnown: true, isInternal: false },
    { label: "Street", text: "12 Elm Street", isKnown: false, isInternal: false },
  ]);
  expect(play.variants).toEqual([
    { name: "one", isReserved: false },
    { name: "kept", isReserved: true },
  ]);
  expect(play.map?.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(["talk", "later", "solved"]));
});

test("a line that no longer leads on is played as far as it goes, and says why it stops", () => {
  const stopped = (line: string) => tried({ line }).stopped;
  expect(tried({ line: "ask,ask" })).toMatchObject({ line: ["ask"], stopped: { choice: "ask", why: "not-offered" } });
  expect(stopped("credit")).toEqual({ choice: "credit", why: "needs-more" });
  expect(stopped("solve,ask")).toEqual({ choice: "ask", why: "ended" });
});
