import * as z from "zod";

const weight = z.number().min(0).max(1);
const percent = z.number().min(0).max(100);

const shares = z
  .strictObject({ emotion: weight, interpretation: weight, exploration: weight, tone: weight })
  .refine(sumsToOne, "the four shares of empathy must add up to 1");
const harm = z.number().min(-100).max(0);

/** What every formula weighs. Shares are of 1, scores of 100. */
const weights = {
  format: z.literal(1),
  version: z.string().min(1),
  outcome: z
    .strictObject({ need: weight, remedy: weight, effort: weight, process: weight })
    .refine(sumsToOne, "the four shares of the outcome must add up to 1"),
  effort: z.strictObject({ repeat: weight, brokenPromise: weight }),
  rubric: z
    .strictObject({
      name: z.string().min(1),
      criteria: z.array(z.string().min(1)).min(1),
      cold: z.array(z.string().min(1)).default([]).describe("criteria that a curt voice gets 0 in, unless its `tone` says otherwise"),
    })
    .refine(({ criteria, cold }) => cold.every((name) => criteria.includes(name)), "`cold` names criteria of this rubric alone"),
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
};

const firstModel = z.strictObject({
  ...weights,
  formula: z.literal(1).optional().default(1),
  caps: z.strictObject({ needMissed: percent, needPartly: percent, criticalStep: percent }),
  empathy: z.strictObject({ shares, excessWhileOpening: weight, harm }),
  pass: z.strictObject({ total: percent, dimension: percent }),
});

const secondModel = z.strictObject({
  ...weights,
  formula: z.literal(2),
  remedy: z
    .strictObject({ least: weight, most: z.number().min(1), edge: weight })
    .describe("how far from a fair band money may be, as shares of its `lo` and `hi`, and what the remedy is worth there"),
  knockOuts: z
    .strictObject({ holdsAt: percent, needMissed: percent, effort: weight, process: weight })
    .describe("where a knock-out holds the outcome, where a need that was missed does, and under which effort and process there is one"),
  empathy: z.strictObject({
    shares,
    excessWhileOpening: weight,
    keyTurn: z.int().min(1).describe("how often a key turn counts in the mean"),
    harm,
    harmHoldsAt: percent.describe("the most that empathy can be once a turn did harm"),
  }),
  pass: z.strictObject({ total: percent, outcome: percent, empathy: percent, empowerment: percent }),
});

const known = [firstModel, secondModel] as const;

/** The scoring model: weights, caps and thresholds as data, and the formula that they are for, of those that the program knows. */
export const model = z.discriminatedUnion("formula", known, {
  error: ({ code }) =>
    code === "invalid_union" ? `\`formula\` is one of ${known.map((_, index) => `\`${index + 1}\``).join(", ")}` : undefined,
});

export type Model = z.infer<typeof model>;
/** The weights of the formula that scored until it was replaced, and still scores what it sealed. */
export type FirstModel = z.infer<typeof firstModel>;
export type SecondModel = z.infer<typeof secondModel>;

function sumsToOne(found: Record<string, number>): boolean {
  return Math.abs(Object.values(found).reduce((sum, share) => sum + share, 0) - 1) < 1e-9;
}
