import * as z from "zod";
import { id, idPattern } from "~/engine/limits/id";
import { levelName, type Mood, moods } from "./names";

/** A fact's value: a flag, a whole number, or one of the fact's own list. */
export const value = z.union([z.boolean(), z.int(), z.string()], "a fact is true or false, a whole number, or one of its list");
export type Value = z.infer<typeof value>;

/** The things that a condition can compare or ask, apart from other conditions and the values that it names. */
interface Asked {
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
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}

/** A condition as the rules read it: every part written out. */
export interface Condition extends Asked {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  is?: Value | undefined;
}

/** A condition as an author writes it: the name of one under `let`, or a condition whose `is` may be a list. */
export type WrittenCondition = string | WrittenParts;
interface WrittenParts extends Asked {
  all?: WrittenCondition[] | undefined;
  any?: WrittenCondition[] | undefined;
  not?: WrittenCondition | undefined;
  is?: Value | Value[] | undefined;
}

export const comparisons = ["is", "atLeast", "atMost", "above", "below"] as const;
export const subjects = ["all", "any", "not", "fact", "knows", "done", "opened", "said", "given", "left", "late", "mood", "level"] as const;
const compared = ["fact", "given", "left"];

const asked = {
  fact: id.optional().describe("a fact's value, whether the trainee knows it or not; needs a comparison"),
  knows: id.optional().describe("the trainee has learned this fact"),
  done: id.optional().describe("this process step was done in time"),
  opened: id.optional().describe("this resource was opened"),
  said: id.optional().describe("this choice was taken before, in any of its voices"),
  given: id.optional().describe("the sum given under this authority, in minor units or times; needs a comparison"),
  left: id.optional().describe("how many of this resource are left; needs a comparison"),
  late: id.optional().describe("this deadline has passed"),
  mood: z.enum(moods).optional().describe("the customer's mood"),
  level: z
    .union([levelName, z.array(levelName).min(1)])
    .optional()
    .describe("the level that the attempt is played at, or a list of levels"),
};
const compare = {
  atLeast: z.int().optional().describe("this much or more"),
  atMost: z.int().optional().describe("this much or less"),
  above: z.int().optional().describe("more than this"),
  below: z.int().optional().describe("less than this"),
};
const says = {
  all: "every one of these conditions holds",
  any: "one of these conditions holds, or several",
  not: "this condition does not hold",
  is: "exactly this value",
};

/**
 * A condition is data: exactly one subject, and a comparison where the subject is a quantity. It reads the moment before the choice changes
 * anything, but in a `give` choice `given` counts the amount that is being given.
 */
export const condition: z.ZodType<Condition> = z
  .strictObject({
    get all() {
      return z.array(condition).min(1).optional().describe(says.all);
    },
    get any() {
      return z.array(condition).min(1).optional().describe(says.any);
    },
    get not() {
      return condition.optional().describe(says.not);
    },
    ...asked,
    is: value.optional().describe(says.is),
    ...compare,
  })
  .superRefine(expectOneSubject);

const named = z.string().regex(idPattern, "a condition is a group such as `{fact: gauge, below: 10}`, or the name of one under `let`");

/** A condition in the author's form. */
export const writtenCondition: z.ZodType<WrittenCondition> = z.union([
  named.describe("the name of a condition under `let`"),
  z
    .strictObject({
      get all() {
        return z.array(writtenCondition).min(1).optional().describe(says.all);
      },
      get any() {
        return z.array(writtenCondition).min(1).optional().describe(says.any);
      },
      get not() {
        return writtenCondition.optional().describe(says.not);
      },
      ...asked,
      is: z
        .union([value, z.array(value).min(1)])
        .optional()
        .describe(`${says.is}, or one of a list of values`),
      ...compare,
    })
    .superRefine(expectOneSubject),
]);

function expectOneSubject(found: WrittenParts, context: z.RefinementCtx): void {
  const about = subjects.filter((subject) => found[subject] !== undefined);
  if (about.length !== 1) {
    const say =
      about.length === 0
        ? `a condition names one of ${subjects.join(", ")}`
        : `a condition names one thing, this one names ${about.join(" and ")}: put them under \`all\` or \`any\``;
    context.addIssue({ code: "custom", message: say });
    return;
  }
  const how = comparisons.filter((comparison) => found[comparison] !== undefined);
  const [subject] = about;
  if (subject && compared.includes(subject) !== how.length > 0)
    context.addIssue({
      code: "custom",
      message:
        how.length > 0
          ? `\`${subject}\` takes no comparison, so \`${how[0]}\` has no place here`
          : `\`${subject}\` needs a comparison: one of ${comparisons.join(", ")}`,
    });
}
