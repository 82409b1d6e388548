import type * as z from "zod";

/** The two places where the written form of a scenario differs from the plain one: how a condition is put, and the words that a trainee says. */
export interface Form<Asked, Said> {
  condition: z.ZodType<Asked>;
  said: z.ZodType<Said>;
}
