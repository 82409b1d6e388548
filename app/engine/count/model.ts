import * as z from "zod";

const weight = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);

/** The scoring model: weights, caps and thresholds as data, and the formula that they are for. Shares are of 1, scores of 100. */
export const model = z.strictObject({
  format: z.literal(1),
  version: z.string().min(1),
  formula: z.literal(1).default(1).describe("which formula the weights are for, of those that the program knows"),
  outcome: z
    .strictObject({ need: weight, remedy: weight, effort: weight, process: weight })
    .refine(sumsToOne, "the four shares of the outcome must add up to 1"),
  effort: z.strictObject({ repeat: weight, brokenPromise: weight }),
  caps: z.strictObject({ needMissed: percent, needPartly: percent, criticalStep: percent }),
  empathy: z.strictObject({
    shares: z
      .strictObject({ emotion: weight, interpretation: weight, exploration: weight, tone: weight })
      .refine(sumsToOne, "the four shares of empathy must add up to 1"),
    excessWhileOpening: weight,
    harm: z.number().min(-100).max(0),
  }),
  rubric: z.strictObject({ name: z.string().min(1), criteria: z.array(z.string().min(1)).min(1) }),
  empowerment: z.strictObject({
    right: weight,
    under: weight,
    over: weight,
    missed: weight,
    overRemedyFactor: z.number().min(1),
    overRemedyCap: percent,
  }),
  total: z
    .strictObject({ outcome: weight, empathy: weight, empowerment: weight })
    .refine(sumsToOne, "the three exponents of the total must add up to 1"),
  pass: z.strictObject({ total: percent, dimension: percent }),
});

export type Model = z.infer<typeof model>;

function sumsToOne(shares: Record<string, number>): boolean {
  return Math.abs(Object.values(shares).reduce((sum, share) => sum + share, 0) - 1) < 1e-9;
}
