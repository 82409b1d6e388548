import type * as z from "zod";
import type { Format } from "~/engine/format/format";
import { readStored } from "~/engine/format/read-stored";
import { store } from "~/store/open.server";

/** Nothing is kept under the hash, or no version that this program can read: a newer Greenroom wrote it, or it does not fit. */
export class UnreadableVersion extends Error {}

/** A version that something was played or judged by, in today's form; null where none is kept under this hash. Throws an `UnreadableVersion` where it cannot be read. */
export async function readVersion<Schema extends z.ZodType>(format: Format<Schema>, hash: string): Promise<z.output<Schema> | null> {
  const version = await store().versions.get(hash);
  if (!version) return null;
  try {
    return readStored(format, version.content);
  } catch (cause) {
    throw new UnreadableVersion(`the version ${hash} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A version that something was played by, in today's form. Throws an `UnreadableVersion` where none is kept under this hash, or it cannot be read. */
export async function requireVersion<Schema extends z.ZodType>(format: Format<Schema>, hash: string): Promise<z.output<Schema>> {
  const version = await readVersion(format, hash);
  if (version === null) throw new UnreadableVersion(`the version ${hash}, which an attempt was played by, is not kept in the data folder`);
  return version;
}
