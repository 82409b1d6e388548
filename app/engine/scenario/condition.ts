import * as z from "zod";
import { id, idPattern } from "~/engine/limits/id";
import { levelName, type Mood, moods, type Typing, typings } from "./names";

/** A fact's value: a flag, a whole number, or one of the fact's own list. */
export const value = z.union([z.boolean(), z.int(), z.string()], "a fact is true or false, a whole number, or one of its list");
export type Value = z.infer<typeof value>;

/** Another fact, whose value stands here instead of one that is written out. */
export const fromFact = z.strictObject({ fact: id.describe("the fact whose value counts") });
export type FromFact = z.infer<typeof fromFact>;

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
  typed?: Typing | undefined;
  level?: string | string[] | undefined;
  atLeast?: number | FromFact | undefined;
  atMost?: number | FromFact | undefined;
  above?: number | FromFact | undefined;
  below?: number | FromFact | undefined;
}

/** A condition as the rules read it: every part written out. */
export interface Condition extends Asked {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  count?: Condition[] | undefined;
  is?: Value | FromFact | undefined;
}

/** A condition as an author writes it: the name of one under `let`, or a condition whose `is` may be a list. */
export type WrittenCondition = string | WrittenParts;
interface WrittenParts extends Asked {
  all?: WrittenCondition[] | undefined;
  any?: WrittenCondition[] | undefined;
  not?: WrittenCondition | undefined;
  count?: WrittenCondition[] | undefined;
  is?: Value | FromFact | Value[] | undefined;
}

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
  "typed",
  "level",
] as const;
/** The subjects that are quantities or values, and so need a comparison. */
export const compared = ["count", "fact", "given", "left"];

const asked = {
  fact: id.optional().describe("a fact's value, whether the trainee knows it or not; needs a comparison"),
  knows: id.optional().describe("the trainee has learned this fact"),
  done: id.optional().describe("this process step was done in time"),
  opened: id.optional().describe("this resource was opened"),
  said: id.optional().describe("this choice was taken before, in any of its voices"),
  given: id.optional().describe("the sum given or charged under this authority, in minor units or times; needs a comparison"),
  left: id.optional().describe("how many of this resource are left; needs a comparison"),
  late: id.optional().describe("this deadline has passed"),
  mood: z.enum(moods).optional().describe("the customer's mood"),
  typed: z.enum(typings).optional().describe("what is typed for this choice is right, or a slip; asked only in its own `then` and `to`"),
  level: z
    .union([levelName, z.array(levelName).min(1)])
    .optional()
    .describe("the level that the attempt is played at, or a list of levels"),
};
const amount = z.union([z.int(), fromFact], "this is a whole number, or `{fact: name}` for the value of a fact");
const compare = {
  atLeast: amount.optional().describe("this much or more; `{fact: name}` for the value of a fact"),
  atMost: amount.optional().describe("this much or less; `{fact: name}` for the value of a fact"),
  above: amount.optional().describe("more than this; `{fact: name}` for the value of a fact"),
  below: amount.optional().describe("less than this; `{fact: name}` for the value of a fact"),
};
const isOneOf = "a fact is true or false, a whole number, one of its list, or `{fact: name}` for the value of another";
const says = {
  all: "every one of these conditions holds",
  any: "one of these conditions holds, or several",
  not: "this condition does not hold",
  count: "how many of these conditions hold; needs a comparison",
  is: "exactly this value; `{fact: name}` for the value of another fact",
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
    get count() {
      return z.array(condition).min(1).optional().describe(says.count);
    },
    ...asked,
    is: z.union([value, fromFact], isOneOf).optional().describe(says.is),
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
      get count() {
        return z.array(writtenCondition).min(1).optional().describe(says.count);
      },
      ...asked,
      is: z
        .union([value, fromFact, z.array(value).min(1)], isOneOf)
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
  if (subject === "count" && [found.is].flat().some((is) => typeof is === "boolean" || typeof is === "string"))
    context.addIssue({ code: "custom", path: ["is"], message: "`count` is a number of conditions: compare it with a whole number" });
}

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
