import { createHash } from "node:crypto";
import type { Version } from "~/store/port";

/**
 * A version of a file: its text as its author wrote it beside what that was read as, under the SHA-256 of the text, which is what `sha256sum` prints for
 * the file. Line ends and a byte order mark count, since they are kept; whether rules changed is asked of the rules' hash instead.
 */
export function toVersion(kind: Version["kind"], id: string, source: string, content: unknown): Version {
  return { hash: createHash("sha256").update(source, "utf8").digest("hex"), kind, id, source, content };
}
