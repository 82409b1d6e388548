import * as z from "zod";
import { declaration, refineAliases } from "~/engine/limits/declaration";
import { id } from "~/engine/limits/id";
import { competencyName, levelName } from "~/engine/scenario/names";

/** A competency's name. `career.yaml` declares which there are. */
export type Competency = string;

const count = z.int().min(1);

/** The examination for a level. */
const gate = z
  .strictObject({
    from: levelName.describe("who may sit it; its cases are played at this level's limits"),
    opens: levelName.describe("the level that a pass and two signatures open"),
    competencies: z.array(competencyName).min(1).describe("each is examined"),
    eligible: z.strictObject({
      baseline: z.boolean().describe("a baseline sitting must be done"),
      passes: count.describe("solo first plays that must be passed in each competency"),
      days: count.describe("on at least this many different days"),
    }),
    each: count.describe("reserved variants a sitting draws for each competency, of different scenarios"),
    decision: z.strictObject({
      passes: count.describe("variants of the sitting that must be passed"),
      each: z.int().min(0).describe("and at least this many in every competency"),
      all: z.array(competencyName).default([]).describe("competencies in which every variant must be passed"),
    }),
    days: count.default(14).describe("days that a sitting may stay open; what has not begun by then has run out of time"),
    again: z.strictObject({
      afterDays: z.int().min(0).describe("days to wait after a sitting that was not passed"),
      sittings: count.describe("at most this many sittings"),
      withinDays: count.describe("in any period of this many days"),
    }),
    review: z.strictObject({
      attempts: count.describe("attempts of a passed sitting that are marked"),
      reviewers: count.describe("trainers who mark each of them, apart from each other"),
    }),
  })
  .superRefine(({ competencies: examined, each, decision }, context) => {
    const variants = examined.length * each;
    if (decision.passes > variants)
      context.addIssue({
        code: "custom",
        path: ["decision", "passes"],
        message: `asks for ${decision.passes} of ${variants}, so nobody can pass`,
      });
    if (decision.each > each)
      context.addIssue({
        code: "custom",
        path: ["decision", "each"],
        message: `asks for ${decision.each} of ${each} in each competency, so nobody can pass`,
      });
    for (const name of decision.all)
      if (!examined.includes(name))
        context.addIssue({
          code: "custom",
          path: ["decision", "all"],
          message: `\`${name}\` is not examined: add it to \`competencies\` or take it out here`,
        });
  });

/** How one rises: gates, what opens which scenario, when to practise again, how reviewers mark. */
export const careerFile = z.strictObject({
  format: z.literal(1),
  version: z.string().min(1).describe("stands on each certificate"),
  competencies: z
    .record(id, z.strictObject(declaration))
    .superRefine(refineAliases)
    .optional()
    .describe("what a case may examine; left out, every name that is used is one"),
  gates: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), gate),
  baseline: z.strictObject({ each: count.describe("practice variants that a baseline draws for each competency of the gate") }),
  opens: z
    .record(z.string(), z.strictObject({ passes: count, in: z.array(competencyName).min(1) }))
    .default({})
    .describe("a scenario that opens only after this many passes in these competencies, besides its level"),
  again: z.array(count).min(1).describe("days after which a failed competency or a turning point is due once more"),
  scorecard: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        title: z.string().min(1),
        steps: z.array(z.string().min(1)).min(2).describe("what each step of the scale means, lowest first"),
        weight: z.number().positive(),
        critical: z.boolean().default(false),
      }),
    )
    .min(1),
});

export type CareerFile = z.infer<typeof careerFile>;
export type Gate = z.infer<typeof gate>;
