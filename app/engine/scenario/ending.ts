import * as z from "zod";
import { text, toWords } from "./choice";
import { toConditionalValue } from "./conditional-value";
import { impliedBy } from "./defaults";
import type { Form } from "./form";
import { faults } from "./names";
import { remarks } from "./remarks";

/** How a case can come out: what each of the three got, and what it counts for. What is left out is what its `need` implies. */
export const toEnding = <Asked>(form: Pick<Form<Asked, unknown>, "condition">) =>
  toToldEnding(form).transform((found) => {
    const { stays, csat, effort, customer, team, business } = impliedBy(found);
    return {
      ...found,
      stays: found.stays ?? stays,
      csat: found.csat ?? csat,
      effort: found.effort ?? effort,
      customer: found.customer ?? customer,
      team: found.team ?? team,
      business: found.business ?? business,
    };
  });

const toToldEnding = <Asked>({ condition }: Pick<Form<Asked, unknown>, "condition">) =>
  z.strictObject({
    ...remarks,
    title: text.describe("its name in the debrief"),
    says: toWords(condition).describe("what happens"),
    need: z.enum(["no", "partly", "yes"]).describe("was the hidden need met"),
    stays: z.boolean().optional().describe("does the customer stay; left out, if the need was met at least in part"),
    customer: text.optional().describe("what the customer got; left out, what `need` says"),
    team: text.optional().describe("what the team got; left out, what `need` says"),
    business: text.optional().describe("what the business got; left out, what `stays` says"),
    blockedBy: z.enum(["authority", "process", "resources"]).optional().describe("the limit that stood in the way, if one did"),
    csat: toConditionalValue(condition, z.int().min(1).max(5), { says: "a whole number from 1 to 5", hasDefault: true })
      .optional()
      .describe("the customer's rating, 1 to 5, or a list by condition; shown, never scored; left out, 5, 3 or 1 by `need`"),
    effort: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe("1 no effort for the customer, 5 a great deal; shown, never scored; left out, 1, 3 or 4 by `need`"),
    fault: toConditionalValue(condition, z.enum(faults), { says: "a critical fault", hasDefault: false })
      .optional()
      .describe("a critical fault that this ending is, or a list by condition"),
    teaches: text.describe("what to take along, in a sentence or two"),
  });
