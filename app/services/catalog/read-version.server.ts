import type * as z from "zod";
import type { Format } from "~/engine/format/format";
import { readStored } from "~/engine/format/read-stored";
import { store } from "~/store/open.server";

/**
 * A version that something was played or judged by, in today's form; null where none is kept under this hash. Throws where a newer Greenroom wrote it,
 * or where it does not fit.
 */
export async function readVersion<Schema extends z.ZodType>(format: Format<Schema>, hash: string): Promise<z.output<Schema> | null> {
  const version = await store().versions.get(hash);
  if (!version) return null;
  try {
    return readStored(format, version.content);
  } catch (cause) {
    throw new Error(`the version ${hash} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
