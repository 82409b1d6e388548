import type * as z from "zod";
import type { Format } from "~/engine/format/format";
import { upgrade } from "~/engine/format/upgrade";
import type { CutOff } from "./cut-off";
import type { Place } from "./places";
import { type Problem, problem } from "./problem";
import { findDecimals } from "./whole-number";
import { readDocument, type YamlDocument } from "./yaml-document";
import { parseWith } from "./zod-problems";

/** A value that was read, and where each path of it stands in the text. */
export interface Read<T> {
  value: T;
  place: (at: string) => Place;
  /** Texts that a comment cuts off. */
  cutOff: readonly CutOff[];
}

/** Reads a YAML text as a kind of file, in whatever format it was written. All problems come at once, each with its place. */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  format: Format<Schema>,
): Read<z.output<Schema>> | { problems: Problem[] } {
  const read = readDocument(source);
  return "problems" in read ? read : toValue(read, format);
}

/** Document → value, or everything that is wrong with it. */
export function toValue<Schema extends z.ZodType>(
  { document, data, places, cutOff }: YamlDocument,
  format: Format<Schema>,
): Read<z.output<Schema>> | { problems: Problem[] } {
  const upgraded = upgrade(format, data);
  if ("newer" in upgraded) return { problems: [{ ...problem("GR0002", "format", upgraded.newer), ...places.of(["format"]) }] };
  const decimals = format.isWhole ? findDecimals({ document, places }) : [];
  const parsed = parseWith(format.schema, upgraded.content, places.of);
  if ("problems" in parsed) return { problems: [...decimals, ...parsed.problems] };
  if (decimals.length > 0) return { problems: decimals };
  return { value: parsed.value, place: (at) => places.of(at === "" ? [] : at.split(".")), cutOff };
}
