import { expect, test } from "vitest";
import * as z from "zod";
import { toFormat } from "~/engine/format/format";
import { readStored } from "~/engine/format/read-stored";
import type { Step } from "~/engine/format/step";
import { upgrade } from "~/engine/format/upgrade";
import { readYaml } from "~/engine/scenario/read-yaml";

/** A kind of file as it may come: minutes became seconds in format 2, and `who` a list of names in format 3. */
const inSeconds: Step = {
  id: "note/2",
  up: ({ minutes, ...rest }) => ({ ...rest, ...(typeof minutes === "number" && { seconds: minutes * 60 }) }),
};
const byMany: Step = { id: "note/3", up: ({ who, ...rest }) => ({ ...rest, names: [who] }) };
const schema = z.strictObject({ format: z.literal(3), seconds: z.int(), names: z.array(z.string()).min(1) });
const note = toFormat("note", schema, [inSeconds, byMany]);

const today = { format: 3, seconds: 120, names: ["Ada"] };

test.each([[{ format: 1, minutes: 2, who: "Ada" }], [{ format: 2, seconds: 120, who: "Ada" }], [today]])(
  "what is stored in %j reads as today's form, and stays as it was",
  (stored) => {
    const before = structuredClone(stored);
    expect(readStored(note, stored)).toEqual(today);
    expect(stored).toEqual(before);
  },
);

test("an old file reads as today's form; what is wrong with it is told by its place in the old text", () => {
  expect(readYaml("format: 1\nminutes: 2\nwho: Ada\n", note)).toMatchObject({ value: today });
  const wrong = readYaml("format: 1\nminutes: 2\nwho: Ada\ntpyo: 1\n", note);
  expect(wrong).toMatchObject({ problems: [{ code: "GR0003", at: "tpyo", line: 4, column: 1 }] });
  expect(readYaml("format: 1\nminutes: soon\nwho: Ada\n", note)).toMatchObject({ problems: [{ code: "GR0002", at: "seconds" }] });
});

test("a newer format is refused, with the way out", () => {
  const newer = "this note is written in format 4, and this version of Greenroom reads formats up to 3: update Greenroom";
  expect(() => readStored(note, { ...today, format: 4 })).toThrow(newer);
  expect(readYaml("# new\nformat: 4\nseconds: 120\n", note)).toEqual({
    problems: [{ code: "GR0002", severity: "error", at: "format", message: newer, line: 2, column: 1 }],
  });
});

test.each([[null], ["text"], [[1]], [{}], [{ format: "1" }], [{ format: 0 }], [{ format: 1.5 }]])(
  "%j has no format, so the schema says what is wrong with it",
  (content) => {
    expect(upgrade(note, content)).toEqual({ content });
    expect(() => readStored(note, content)).toThrow(z.ZodError);
  },
);

test("a step that is missing, of another kind or out of order is found when the program starts", () => {
  expect(() => toFormat("note", schema, [byMany])).toThrow("the step `note/3` stands where `note/2` belongs");
  expect(() => toFormat("letter", schema, [inSeconds])).toThrow("the step `note/2` stands where `letter/2` belongs");
  expect(() => toFormat("note", schema, [byMany, inSeconds])).toThrow("`note/3` stands where `note/2` belongs");
});
