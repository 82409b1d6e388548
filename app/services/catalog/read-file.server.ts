import { readFileSync } from "node:fs";
import type * as z from "zod";
import type { Format } from "~/engine/format/format";
import { type Problem, problem } from "~/engine/scenario/problem";
import { type Read, readYaml } from "~/engine/scenario/read-yaml";

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
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const message = `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { ...problem("GR0005", "", message), file, line: 1, column: 1 };
  }
}
