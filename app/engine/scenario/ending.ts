import * as z from "zod";
import { text, toWords } from "./choice";
import { toConditionalValue } from "./conditional-value";
import type { Form } from "./form";
import { faults } from "./names";
import { remarks } from "./remarks";

/** How a case can come out: what each of the three got, and what it counts for. */
export const toEnding = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    title: text.describe("its name in the debrief"),
    says: toWords(condition).describe("what happens"),
    need: z.enum(["no", "partly", "yes"]).describe("was the hidden need met"),
    stays: z.boolean().describe("does the customer stay"),
    customer: text.describe("what the customer got"),
    team: text.describe("what the team got"),
    business: text.describe("what the business got"),
    blockedBy: z.enum(["authority", "process", "resources"]).optional().describe("the limit that stood in the way, if one did"),
    csat: toConditionalValue(condition, z.int().min(1).max(5), { says: "a whole number from 1 to 5", hasDefault: true }).describe(
      "the customer's rating, 1 to 5, or a list by condition; shown, never scored",
    ),
    effort: z.int().min(1).max(5).describe("1 no effort for the customer, 5 a great deal; shown, never scored"),
    fault: toConditionalValue(condition, z.enum(faults), { says: "a critical fault", hasDefault: false })
      .optional()
      .describe("a critical fault that this ending is, or a list by condition"),
    teaches: text.describe("what to take along, in a sentence or two"),
  });
