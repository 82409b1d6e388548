import * as z from "zod";
import type { Condition } from "./condition";
import type { Form } from "./form";

/** A value, with the condition under which it counts. */
export interface ConditionalValue<Value> {
  when?: Condition | undefined;
  is: Value;
}

/** A value that always counts, or several, of which the first whose condition holds counts. */
export type ByCondition<Value extends string | number | boolean> = Value | ConditionalValue<Value>[];

/** Every value that may count, each with its condition. */
export function valuesOf<Value extends string | number | boolean>(found: ByCondition<Value> | undefined): ConditionalValue<Value>[] {
  if (found === undefined) return [];
  return typeof found === "object" ? found : [{ is: found }];
}

const ALWAYS_ONE = "the last of the list has no `when`, so that one always counts: take this one out, or add one without";

/** A value, or a list of values by condition. `hasDefault` asks for one in the list that always counts. */
export function toConditionalValue<Asked, Value extends z.ZodType<string | number | boolean>>(
  condition: Form<Asked, unknown>["condition"],
  value: Value,
  { says, hasDefault }: { says: string; hasDefault: boolean },
) {
  const one = z.strictObject({
    when: condition.optional().describe("counts only where this holds; the first that holds counts"),
    is: value.describe("the value that counts"),
  });
  return z.union([value, toList(one, hasDefault)], `should be ${says}, or a list of \`when\` and \`is\``);
}

/** A list of which the first that holds counts. */
export function toList<One extends z.ZodType<{ when?: unknown }>>(one: One, hasDefault: boolean) {
  return z
    .array(one)
    .min(1)
    .superRefine((list, context) => {
      if (hasDefault && list.at(-1)?.when !== undefined)
        context.addIssue({ code: "custom", path: [list.length - 1, "when"], message: ALWAYS_ONE });
    });
}
