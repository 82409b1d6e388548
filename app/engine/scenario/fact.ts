import * as z from "zod";
import { id } from "~/engine/limits/id";
import { text } from "./choice";
import { value } from "./condition";
import { typeOf } from "./defaults";
import { remarks } from "./remarks";

const told = z.strictObject({
  ...remarks,
  label: text.describe("how the case file calls it"),
  type: z
    .enum(["flag", "number", "choice"])
    .optional()
    .describe(
      "true or false, a whole number, or one of a list; left out, as its other fields say: `of`, or `min`, `max`, `shows` and `money`, or neither",
    ),
  min: z.int().optional().describe("for a number: the least it can be"),
  max: z.int().optional().describe("for a number: the most it can be"),
  of: z.record(id, text).optional().describe("for a choice: its values, each with the words that show it"),
  yes: text.optional().describe("for a flag: the words that show it where it is true"),
  no: text.optional().describe("for a flag: the words that show it where it is false"),
  shows: text.optional().describe("for a number: how it is shown, with `{value}` in it"),
  money: z.boolean().default(false).describe("for a number: an amount in minor units of the scenario's currency"),
  hidden: z.boolean().default(true).describe("false: in the case file from the start"),
  starts: value.optional().describe("its value where a variant does not give one"),
  internal: z.boolean().default(false).describe("true: never in the case file; rules alone read it"),
});

/** Something that is true in a case and may differ from one variant to the next. */
export const fact = told.transform((found) => ({ ...found, type: found.type ?? typeOf(found) }));
