import * as z from "zod";
import { id } from "~/engine/limits/id";
import { text, toWordMarks } from "./choice";
import { writtenCondition } from "./condition";
import { voices } from "./names";
import { remarks } from "./remarks";
import { toScenario } from "./schema";

const voice = z.union(
  [text, z.strictObject({ ...remarks, text: text.describe("the words in this voice"), ...toWordMarks(writtenCondition) })],
  "a voice is its words, or a group with `text` and what is its own: `shows`, `tone`, `why`",
);

/** Spoken words: a text, or the same act in several voices. */
const said = z.union([
  text,
  z.partialRecord(z.enum(voices), voice).refine((found) => Object.keys(found).length > 0, {
    error: "words in voices need one voice or more, such as `plain` and `warm`",
    // A voice that is none was told already.
    when: ({ issues }) => issues.length === 0,
  }),
]);

const use = z.strictObject({
  use: id.describe("the part: the name of a file in `scenarios/parts`"),
  to: z
    .record(id, id)
    .default({})
    .describe("for each name that the part leads to and does not have, the situation or the ending of this case that is meant"),
});

/** A scenario as its author writes it, in format 2. Expanding makes the plain form of it. */
export const written = toScenario({ condition: writtenCondition, said }).extend({
  let: z.record(id, writtenCondition).default({}).describe("conditions by name; wherever a condition stands, its name can stand"),
  starts: id.optional().describe("the first situation; left out, the first in the file"),
  parts: z.array(use).default([]).describe("what this case shares with others: files in `scenarios/parts`"),
  draft: z.boolean().default(false).describe("true: never served; it can be checked, analysed, and played at the terminal"),
});

export type Written = z.infer<typeof written>;
