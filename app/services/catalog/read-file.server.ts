import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type * as z from "zod";
import type { Format } from "~/engine/format/format";
import { type Problem, problem } from "~/engine/scenario/problem";
import { type Read, readYaml } from "~/engine/scenario/read-yaml";
import { decodeText } from "./decode-text";

/** Reads a file of a scenario folder as its kind, with its text; or everything that is wrong with it. */
export function readFile<Schema extends z.ZodType>(
  file: string,
  format: Format<Schema>,
): (Read<z.output<Schema>> & { source: string }) | { problems: Problem[] } {
  const source = readText(file);
  if (typeof source !== "string") return { problems: [source] };
  const found = readYaml(source, format);
  return "problems" in found ? { problems: found.problems.map((one) => ({ ...one, file })) } : { ...found, source };
}

/** The text of a file, or what keeps it from being read. */
export function readText(file: string): string | Problem {
  const found = readBytes(file);
  const text = found instanceof Uint8Array ? decodeText(found) : found;
  return typeof text === "string" ? text : { ...text, file };
}

function readBytes(file: string): Uint8Array | Problem {
  try {
    return readFileSync(file);
  } catch (cause) {
    return { ...problem("GR0005", "", whyUnreadable(file, cause)), line: 1, column: 1 };
  }
}

function whyUnreadable(file: string, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") return `there is no file \`${basename(file)}\` in \`${dirname(file)}\``;
  if (code === "EISDIR") return "cannot be read: this is a folder, not a file";
  return `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
}
