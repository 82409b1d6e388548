import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CHECKED, type KnownShortfalls, toKnown } from "~/analysis/coherence/known-shortfalls";
import type { Problem } from "~/engine/scenario/problem";
import type { MeasuredScenario } from "./measure-coherence.server";

const SHORTFALLS = "shortfalls.json";

const schema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1))));

/** What is known not to hold of the scenarios of a folder, by their names; nothing where it has no list. Throws where the list cannot be read. */
export function readKnownShortfalls(folder: string): Readonly<Record<string, KnownShortfalls>> {
  const file = join(folder, SHORTFALLS);
  if (!existsSync(file)) return {};
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** A finding of the check as the list files it. */
export function toShortfall({ code, at, message }: Problem): { demand: string; at: string; message: string } {
  return { demand: code, at, message };
}

/** Puts what was measured of some scenarios in the place of what the folder's list says of them, and returns the list's path. No error is ever known: it has to be mended. */
export function writeKnownShortfalls(folder: string, measured: readonly MeasuredScenario[]): string {
  const known: Record<string, KnownShortfalls> = { ...readKnownShortfalls(folder) };
  for (const { id, rows, findings } of measured) {
    const places = [
      [CHECKED, toKnown(findings.filter(({ severity }) => severity !== "error").map(toShortfall))] as const,
      ...rows.map(({ coherence, shortfalls }) => [coherence.level, toKnown(shortfalls)] as const),
    ].filter(([, found]) => Object.keys(found).length > 0);
    if (places.length > 0) known[id] = Object.fromEntries(places);
    else delete known[id];
  }
  const sorted = Object.fromEntries(Object.entries(known).sort(([one], [other]) => (one < other ? -1 : 1)));
  const file = join(folder, SHORTFALLS);
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  return file;
}
