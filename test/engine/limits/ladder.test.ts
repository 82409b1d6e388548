import { expect, test } from "vitest";
import { stringify } from "yaml";
import { ladderOf, topOf } from "~/engine/limits/ladder";
import { limitsFormat } from "~/engine/limits/limits-format";
import { limitsOf } from "~/engine/limits/schema";
import { readYaml } from "~/engine/scenario/read-yaml";
import { shared } from "../../kit/scenario/limits";

const { css1 } = shared.limits.levels;

function read(levels: object) {
  return readYaml(stringify({ ...shared.limits, levels }), limitsFormat);
}

test("the ladder is the levels in the order of the file", () => {
  const found = read({ second: css1, first: css1, "a-third": css1 });
  const ladder = "value" in found ? ladderOf(found.value) : null;
  expect(ladder).toEqual(["second", "first", "a-third"]);
  expect(ladder && topOf(ladder)).toBe("a-third");
});

test.each<[string, object, string, RegExp]>([
  // JavaScript puts names that read as whole numbers first, so an order that is written would be lost.
  [
    "a level that is a number",
    { b: css1, 1: css1 },
    "levels.1",
    /a name is lower case letters, digits and hyphens, beginning with a letter/,
  ],
  ["no level at all", {}, "levels", /at least one level/],
  [
    "one alias for two levels",
    { a: { ...css1, aliases: ["old"] }, b: { ...css1, aliases: ["older", "old"] } },
    "levels.b.aliases.1",
    /`old` already means `a`/,
  ],
  ["an alias that is a level", { a: { ...css1, aliases: ["b"] }, b: css1 }, "levels.a.aliases.0", /`b` is declared here itself/],
])("%s is refused with its place", (_, levels, at, message) => {
  expect(read(levels)).toMatchObject({ problems: [{ at, message: expect.stringMatching(message) }] });
});

test("limits of a level that is not on the ladder are a fault of the program", () => {
  expect(() => limitsOf(shared.limits, "toString")).toThrow("no level `toString`");
});
