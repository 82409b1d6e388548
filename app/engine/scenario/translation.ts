import * as z from "zod";

/** One language's words for a scenario: by path, and the hash of the words that they translate. */
export const translation = z.strictObject({
  format: z.literal(1),
  translates: z.string().min(1),
  words: z.record(z.string(), z.string().min(1)),
});

export type Translation = z.infer<typeof translation>;
