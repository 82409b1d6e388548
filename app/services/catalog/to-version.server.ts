import { createHash } from "node:crypto";
import type { Version } from "~/store/documents";

/**
 * A version of a file: its text as its author wrote it beside what that was read as, under the SHA-256 of the text, which is what `sha256sum` prints for
 * the file. Line ends and a byte order mark count, since they are kept; whether rules changed is asked of the rules' hash instead. `besides` are the texts of
 * parts, which count as if they stood below it: another part makes another version.
 */
export function toVersion(
  kind: Version["kind"],
  id: string,
  source: string,
  content: unknown,
  { besides = [] }: { besides?: readonly string[] } = {},
): Version {
  const hash = createHash("sha256");
  for (const text of [source, ...besides]) hash.update(text, "utf8");
  return { hash: hash.digest("hex"), kind, id, source, content };
}
