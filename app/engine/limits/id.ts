import * as z from "zod";

/** A name inside a file: lower case, digits and hyphens, beginning with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The schema of such a name. */
export const id = z
  .string()
  .regex(idPattern, "a name is lower case letters, digits and hyphens, beginning with a letter, such as `ask-gauge`")
  .refine((name) => name !== "constructor", "`constructor` is kept for the machine: take another name");
