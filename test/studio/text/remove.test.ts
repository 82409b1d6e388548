import { expect, test } from "vitest";
import { editText } from "~/studio/text/edit";
import { readSource } from "~/studio/text/source";

const remove = (text: string, path: readonly (string | number)[]) =>
  editText(readSource(text), { do: "remove", path, reach: "everywhere" })?.source.text;

test.each(["\n", "\r\n"])("the only entry of a block goes with the comments directly above it, and no other comment goes (%j)", (eol) => {
  const lines = (...parts: string[]) => [...parts, "last: 1", ""].join(eol);
  const entry = ["  # its own", "  # in two lines", "  only: 1  # beside it"];
  expect(remove(lines("one:", ...entry), ["one", "only"])).toBe(lines("one: {}"));
  expect(remove(lines("one:", "", ...entry), ["one", "only"])).toBe(lines("one: {}"));
  expect(remove(lines("one:  # of the group", ...entry), ["one", "only"])).toBe(lines("one: {}  # of the group"));
  expect(remove(lines("one:", "# at the edge", ...entry), ["one", "only"])).toBe(lines("one: {}", "# at the edge"));
  expect(remove(lines("one:", "", "  # apart", "", ...entry), ["one", "only"])).toBe(lines("one: {}", "", "  # apart", ""));
  expect(remove(lines("one: &name # of the group", ...entry), ["one", "only"])).toBe(lines("one: &name {} # of the group"));
  expect(remove(lines("one: # of the list", "  # its own", "  - a"), ["one", 0])).toBe(lines("one: [] # of the list"));
});
