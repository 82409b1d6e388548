import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { idPattern } from "~/engine/limits/id";
import { nameFor } from "~/studio/form/name-for";
import { findInCase } from "~/studio/map/find";
import { type MapJoin, NEW_ENDING, NEW_SITUATION, toJoin } from "~/studio/map/join";
import { editText } from "~/studio/text/edit";
import { readSource, toData } from "~/studio/text/source";

const read = (text: string) => toData(readSource(text));
const nothing: MapJoin = { from: "", words: "", to: "", says: "" };

/** What a text reads as after something was added on its map. */
function joined(text: string, join: Partial<MapJoin>) {
  const made = toJoin(read(text), { ...nothing, ...join });
  if (typeof made === "string") return { problem: made, data: null };
  let source = readSource(text);
  for (const operation of made.operations) {
    const edited = editText(source, operation);
    if (!edited) expect.fail(`it cannot be written: ${JSON.stringify(operation)}`);
    source = edited.source;
  }
  return { at: made.at.join("."), data: toData(source), text: source.text };
}

const small =
  "situations:\n  opening:\n    says: Hello?\n    choices:\n      shrug: {words: Hm., to: gone}\nendings:\n  gone: {title: Gone}\n";

test("a choice leads to a place that is there, to a new one, or nowhere yet, and gets a short name of its own", () => {
  expect(joined(small, { from: "opening", words: "I'm sorry, I'll look.", to: "gone" })).toMatchObject({
    at: "situations.opening.choices.im-sorry-ill",
    data: { situations: { opening: { choices: { "im-sorry-ill": { words: "I'm sorry, I'll look.", to: "gone" } } } } },
  });
  const onward = joined(small, { from: "opening", words: "Shrug", to: NEW_SITUATION, says: "And now?" });
  expect(onward).toMatchObject({
    at: "situations.and-now",
    data: { situations: { opening: { choices: { "shrug-2": { to: "and-now" } } }, "and-now": { says: "And now?", choices: {} } } },
  });
  expect(onward.text).toContain("shrug: {words: Hm., to: gone}");
  expect(joined(small, { from: "opening", words: "Bye", to: NEW_ENDING, says: "Gone" })).toMatchObject({
    at: "endings.gone-2",
    data: { endings: { "gone-2": { title: "Gone", need: "partly" } } },
  });
  expect(joined(small, { from: "opening", words: "Well", to: "" }).data).toMatchObject({
    situations: { opening: { choices: { well: { to: "later" } } } },
  });
  expect(joined("{}\n", { to: NEW_SITUATION, says: "First words" }).data).toEqual({
    situations: { "first-words": { says: "First words", choices: {} } },
  });
  expect(joined("situations:\n  bare:\n    says: Hm.\n", { from: "bare", words: "On", to: "bare" }).data).toMatchObject({
    situations: { bare: { choices: { on: { words: "On", to: "bare" } } } },
  });
});

test("nothing is added where words are missing, or a place is no longer there", () => {
  expect(joined(small, { from: "opening", to: "gone" }).problem).toBe("missing");
  expect(joined(small, { from: "opening", words: "On", to: NEW_SITUATION }).problem).toBe("missing");
  expect(joined(small, { words: "On" }).problem).toBe("missing");
  expect(joined(small, { from: "away", words: "On" }).problem).toBe("gone");
  expect(joined(small, { from: "opening", words: "On", to: "away" }).problem).toBe("gone");
});

test("whatever words there are, a short name comes of them that the format takes", () => {
  for (const words of ["", "…", "42 is it", "Élan vital, ça va?", "constructor", "你好", "a".repeat(80), "It's"]) {
    const name = nameFor(words, "choice", new Set(["its"]));
    expect(idPattern.test(name), `${words}: ${name}`).toBe(true);
    expect(["its", "constructor"]).not.toContain(name);
  }
});

test("names and words of a case are found, each thing once, with the words around them", () => {
  const data = read(readFileSync("scenarios/the-cord/scenario.yaml", "utf8"));
  const storm = findInCase(data, "STORM");
  expect(storm[0]).toEqual({ at: "situations.storm", kind: "situation", words: "storm" });
  const besides = storm.findIndex(({ at }) => !/^(situations|endings)/.test(at));
  expect(storm.slice(besides === -1 ? storm.length : besides).some(({ at }) => at.startsWith("situations"))).toBe(false);
  expect(storm.every(({ words }) => words.toLowerCase().includes("storm"))).toBe(true);
  expect(new Set(storm.map(({ at }) => at)).size).toBe(storm.length);
  const said = findInCase(data, "put something on your account");
  expect(said).toEqual([{ at: "anytime.credit", kind: "choice", words: expect.stringContaining("put something on your account") }]);
  expect(findInCase(data, "  ")).toEqual([]);
  expect(findInCase(data, "no such words anywhere")).toEqual([]);
  expect(findInCase(data, "e").length).toBe(30);
});
