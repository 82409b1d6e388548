import { expect, test } from "vitest";
import * as z from "zod";
import { parseWith } from "~/engine/scenario/zod-problems";

const place = () => ({ line: 1, column: 1 });
const plain = z.strictObject({ colour: z.string().optional() });

test("zod's internals still say which keys a strict object knows (`_zod.def.shape`)", () => {
  expect(Object.keys(plain._zod.def.shape)).toEqual(["colour"]);
});

test.each([
  ["a strict object", plain],
  ["a refined one", plain.refine(() => true)],
  ["one with its own checks", plain.superRefine(() => undefined)],
  ["one inside a list", z.array(plain)],
  ["one of two forms", z.union([z.string(), plain])],
])("an unknown key of %s is held against the known ones", (_, schema) => {
  const data = schema instanceof z.ZodArray ? [{ color: "red" }] : { color: "red" };
  const found = parseWith(schema, data, place);
  expect("problems" in found && found.problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "GR0003 `color` is not known here; did you mean `colour`?",
  ]);
});
