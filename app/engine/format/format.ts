import type * as z from "zod";
import type { Step } from "./step";

/** A kind of file: how it reads today, and the steps from every older form to that. */
export interface Format<Schema extends z.ZodType = z.ZodType> {
  name: string;
  /** Today's format, the newest that can be read. */
  newest: number;
  schema: Schema;
  steps: readonly Step[];
  /** Whether all of its numbers are whole. */
  isWhole: boolean;
}

/** Makes a kind of file of its schema and its steps, oldest first. Throws where a step is missing or out of order. */
export function toFormat<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  steps: readonly Step[],
  { isWhole = false }: { isWhole?: boolean } = {},
): Format<Schema> {
  for (const [index, { id }] of steps.entries())
    if (id !== `${name}/${index + 2}`) throw new Error(`the step \`${id}\` stands where \`${name}/${index + 2}\` belongs`);
  return { name, newest: steps.length + 1, schema, steps, isWhole };
}
