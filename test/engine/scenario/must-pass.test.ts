import { expect, test } from "vitest";
import { mustPass } from "~/engine/scenario/must-pass";
import { failingRoles } from "~/engine/scenario/names";

test("a line passes as it says, or else by what it stands for", () => {
  expect(mustPass({ role: "best" })).toBe(true);
  expect(mustPass({ role: "best", pass: false })).toBe(false);
  expect(failingRoles.map((role) => mustPass({ role }))).toEqual(failingRoles.map(() => false));
  expect([mustPass({ pass: true }), mustPass({ pass: false }), mustPass({})]).toEqual([true, false, undefined]);
});
