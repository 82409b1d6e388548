import * as z from "zod";
import { id } from "~/engine/limits/id";
import { levelName, type Mood, moods } from "./names";

/** A fact's value: a flag, a whole number, or one of the fact's own list. */
export const value = z.union([z.boolean(), z.int(), z.string()], "a fact is true or false, a whole number, or one of its list");
export type Value = z.infer<typeof value>;

/** Another fact, whose value stands here in place of one that is written out. */
export const fromFact = z.strictObject({ fact: id }).describe("the value of this fact");
export type FromFact = z.infer<typeof fromFact>;

const amount = z.union([z.int(), fromFact], "this is a whole number, or `{fact: name}` for the value of a fact");
const compare = {
  is: z
    .union([value, fromFact], "a fact is true or false, a whole number, one of its list, or `{fact: name}` for the value of another")
    .optional()
    .describe("the value that it has, or `{fact: name}`: as the value of that fact"),
  atLeast: amount.optional().describe("this or more: a whole number, or `{fact: name}`"),
  atMost: amount.optional().describe("this or less: a whole number, or `{fact: name}`"),
  above: amount.optional().describe("more than this: a whole number, or `{fact: name}`"),
  below: amount.optional().describe("less than this: a whole number, or `{fact: name}`"),
};
export const comparisons = ["is", "atLeast", "atMost", "above", "below"] as const;
export const subjects = [
  "all",
  "any",
  "not",
  "count",
  "fact",
  "knows",
  "done",
  "opened",
  "said",
  "given",
  "left",
  "late",
  "mood",
  "level",
] as const;
const compared = ["count", "fact", "given", "left"];

export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  count?: Condition[] | undefined;
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
  is?: Value | FromFact | undefined;
  atLeast?: number | FromFact | undefined;
  atMost?: number | FromFact | undefined;
  above?: number | FromFact | undefined;
  below?: number | FromFact | undefined;
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
    get count() {
      return z.array(condition).min(1).optional().describe("how many of these conditions hold");
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
    if (subject === "count" && (typeof found.is === "boolean" || typeof found.is === "string"))
      context.addIssue({ code: "custom", path: ["is"], message: "`count` is a number of conditions: compare it with a whole number" });
  });

/** The facts that a condition itself compares with, by the comparison that names them. */
export function factsComparedWith(condition: Condition): { fact: string; by: (typeof comparisons)[number] }[] {
  return comparisons.flatMap((by) => {
    const against = condition[by];
    return typeof against === "object" ? [{ fact: against.fact, by }] : [];
  });
}

/** The conditions that one is made of; none for one that asks by itself. */
export function partsOf({ all, any, not, count }: Condition): readonly Condition[] {
  return all ?? any ?? count ?? (not ? [not] : []);
}
