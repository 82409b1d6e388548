import { type Coherence, coherenceAt } from "~/analysis/coherence/coherence";
import { type Shortfall, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import type { Problem } from "~/engine/scenario/problem";
import { type Catalog, catalog } from "~/services/catalog/catalog.server";
import { anyEntry } from "./any-entry";
import { toCase } from "./case-to-examine.server";
import { placeProblems } from "./place-problems.server";

/** One scenario at one level: what was measured, what of it does not hold and where, and how long that took. */
export interface CoherenceRow {
  id: string;
  coherence: Coherence;
  shortfalls: (Shortfall & { file: string; line: number; column: number })[];
  /** Exploring is done for all levels together, and counts in equal shares. */
  milliseconds: number;
}

/** One scenario: a row for each of its levels, and what the check finds in it. */
export interface MeasuredScenario {
  id: string;
  rows: CoherenceRow[];
  findings: Problem[];
}

/** Measures scenarios in the order of the catalog, and holds each level against what is demanded of those that ship. */
export function* measureCoherence(ids: readonly string[], from: Catalog = catalog()): Generator<MeasuredScenario> {
  const gateLevels = new Set(Object.values(from.career?.gates ?? {}).map((gate) => gate.from));
  for (const id of ids) {
    const entry = anyEntry(from, id);
    if (!entry) continue;
    const begun = performance.now();
    const examined = examineCase(toCase(from, entry), MOST_POSITIONS, { withCsat: true });
    const exploring = (performance.now() - begun) / examined.levels.length;
    const rows = examined.levels.map((at): CoherenceRow => {
      const began = performance.now();
      const coherence = coherenceAt(examined, at, { withPasses: true });
      const shortfalls = shortfallsOf(coherence, gateLevels).map((short) => ({ ...short, file: entry.file, ...entry.place(short.at) }));
      return { id, coherence, shortfalls, milliseconds: exploring + performance.now() - began };
    });
    yield { id, rows, findings: placeProblems(entry, diagnose(examined)) };
  }
}
