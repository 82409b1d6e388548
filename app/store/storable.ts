import type * as z from "zod";
import { StoreError } from "./errors";

export interface Storable<T> {
  json: string;
  /** A copy, equal to what the json will be read back as. */
  value: T;
}

/** Refuses what could be written and not be read again (NaN, a missing field), before anything is acknowledged; throws `store/unstorable`. */
export function toStorable<T>(schema: z.ZodType<T>, value: T, place: string): Storable<T> {
  const json = JSON.stringify(value);
  const read = schema.safeParse(JSON.parse(json));
  if (read.success) return { json, value: read.data };
  const says = `${place} cannot be stored, since it could not be read back (${describe(read.error)})`;
  throw new StoreError("store/unstorable", { place, says, wayOut: "this is a fault in the program that called the store" });
}

/** One line of what a schema has against a value. */
export function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join(".") || "the whole"}: ${issue.message}`)
    .join("; ");
}
