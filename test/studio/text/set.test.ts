import { expect, test } from "vitest";
import { editText } from "~/studio/text/edit";
import { readSource } from "~/studio/text/source";

const text = "one: # said\n  two: >-\n    Some words\n    of it.\n  three: {a: 1, b: [x]}  # kept\nfour: |\n  Last.\n";
const set = (path: readonly string[], value: unknown) => editText(readSource(text), { do: "set", path, value, reach: "here" })?.source.text;

test("a value of another kind is written in the place of words, of a block of them, and of a group, and its neighbors stay", () => {
  expect(set(["one", "two"], 3)).toBe(text.replace(">-\n    Some words\n    of it.", "3"));
  expect(set(["four"], true)).toBe(text.replace("|\n  Last.", "true"));
  expect(set(["one", "two"], { a: [{ b: 1 }] })).toBe(
    text.replace(">-\n    Some words\n    of it.", "\n    a:\n      - b: 1").replace("two: \n", "two:\n"),
  );
  expect(set(["one", "three"], "words")).toBe(text.replace("{a: 1, b: [x]}", "words"));
  expect(set(["one", "three", "a"], { c: "d: e" })).toBe(text.replace("a: 1", 'a: {c: "d: e"}'));
});
