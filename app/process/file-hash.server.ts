import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file at or under a path, in an order that does not depend on the disk. None where nothing is there. */
export function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** One hash of these files' paths and bytes. A file that cannot be read counts as such, so that the hash changes once it can. */
export function hashOfFiles(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = bytesOf(file);
    hash.update(JSON.stringify([file, typeof bytes === "string" ? bytes : bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

/** When the last of these files was written, renamed to or put there, in milliseconds since 1970. */
export function lastChange(files: readonly string[]): number {
  return Math.max(0, ...files.map((file) => statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Number.POSITIVE_INFINITY));
}

function bytesOf(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (cause) {
    return `unreadable: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
