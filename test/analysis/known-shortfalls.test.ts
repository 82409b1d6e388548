import { expect, test } from "vitest";
import { differenceFrom, toKnown } from "~/analysis/coherence/known-shortfalls";

const found = [
  { demand: "roles", at: "tests", message: "no line" },
  { demand: "roles", at: "tests.quick", message: "passes" },
  { demand: "luck", at: "variants", message: "3 of 100" },
];
const known = { roles: ["tests: no line", "tests.quick: passes"], luck: ["variants: 3 of 100"] };

test("what is found is filed by what was demanded", () => {
  expect(toKnown(found)).toEqual(known);
});

test("what is found and known alike is no difference", () => {
  expect(differenceFrom(known, found)).toEqual({ fresh: [], gone: [] });
  expect(differenceFrom(undefined, [])).toEqual({ fresh: [], gone: [] });
});

test("what is new and what is gone are told, and a number that changed is both", () => {
  expect(differenceFrom(undefined, found.slice(2))).toEqual({ fresh: ["luck: variants: 3 of 100"], gone: [] });
  expect(differenceFrom({ ...known, luck: ["variants: 4 of 100"] }, found.slice(1))).toEqual({
    fresh: ["luck: variants: 3 of 100"],
    gone: ["roles: tests: no line", "luck: variants: 4 of 100"],
  });
});

test("what was not measured is neither", () => {
  expect(differenceFrom(known, found.slice(0, 2), (demand) => demand !== "luck")).toEqual({ fresh: [], gone: [] });
});
