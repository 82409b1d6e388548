import * as z from "zod";
import { id } from "~/engine/limits/id";
import { levelName, type Mood, moods } from "./names";

/** A fact's value: a flag, a whole number, or one of the fact's own list. */
export const value = z.union([z.boolean(), z.int(), z.string()], "a fact is true or false, a whole number, or one of its list");
export type Value = z.infer<typeof value>;

const compare = {
  is: value.optional(),
  atLeast: z.int().optional(),
  atMost: z.int().optional(),
  above: z.int().optional(),
  below: z.int().optional(),
};
export const comparisons = ["is", "atLeast", "atMost", "above", "below"] as const;
export const subjects = ["all", "any", "not", "fact", "knows", "done", "opened", "said", "given", "left", "late", "mood", "level"] as const;
const compared = ["fact", "given", "left"];

export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  fact?: string | undefined;
  knows?: string | undefined;
  done?: string | undefined;
  opened?: string | undefined;
  said?: string | undefined;
  given?: string | undefined;
  left?: string | undefined;
  late?: string | undefined;
  mood?: Mood | undefined;
  level?: string | string[] | undefined;
  is?: Value | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}

/**
 * A condition is data: exactly one subject, and a comparison where the subject is a quantity. It reads the moment before the choice changes
 * anything, but in a `give` choice `given` counts the amount that is being given.
 */
export const condition: z.ZodType<Condition> = z
  .strictObject({
    get all() {
      return z.array(condition).min(1).optional();
    },
    get any() {
      return z.array(condition).min(1).optional();
    },
    get not() {
      return condition.optional();
    },
    fact: id.optional().describe("a fact's value, whether the trainee knows it or not"),
    knows: id.optional().describe("the trainee has learned this fact"),
    done: id.optional().describe("this process step was done in time"),
    opened: id.optional().describe("this resource was opened"),
    said: id.optional().describe("this choice was taken before"),
    given: id.optional().describe("the sum given under this authority, in minor units or times"),
    left: id.optional().describe("how many of this resource are left"),
    late: id.optional().describe("this deadline has passed"),
    mood: z.enum(moods).optional().describe("the customer's mood"),
    level: z
      .union([levelName, z.array(levelName).min(1)])
      .optional()
      .describe("the level that the attempt is played at"),
    ...compare,
  })
  .superRefine((found, context) => {
    const named = subjects.filter((subject) => found[subject] !== undefined);
    if (named.length !== 1) {
      const say =
        named.length === 0
          ? `a condition names one of ${subjects.join(", ")}`
          : `a condition names one thing, this one names ${named.join(" and ")}: put them under \`all\` or \`any\``;
      context.addIssue({ code: "custom", message: say });
      return;
    }
    const how = comparisons.filter((comparison) => found[comparison] !== undefined);
    const [subject] = named;
    if (subject && compared.includes(subject) !== how.length > 0)
      context.addIssue({
        code: "custom",
        message:
          how.length > 0
            ? `\`${subject}\` takes no comparison, so \`${how[0]}\` has no place here`
            : `\`${subject}\` needs a comparison: one of ${comparisons.join(", ")}`,
      });
  });
