import type * as z from "zod";
import type { Format } from "./format";
import { upgrade } from "./upgrade";

/** Reads the kept content of a version as today's form of its kind. Throws where a newer Greenroom wrote it, or where it does not fit. */
export function readStored<Schema extends z.ZodType>(format: Format<Schema>, content: unknown): z.output<Schema> {
  const upgraded = upgrade(format, content);
  if ("newer" in upgraded) throw new Error(upgraded.newer);
  return format.schema.parse(upgraded.content);
}
