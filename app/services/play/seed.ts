import * as z from "zod";

/** A seed for a new attempt: a whole number below a million, short enough to say aloud. */
export const seedSchema = z.coerce.number().int().min(0).max(999_999);
