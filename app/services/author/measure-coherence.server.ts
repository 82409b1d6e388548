import { type Coherence, coherenceAt } from "~/analysis/coherence/coherence";
import { type Shortfall, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { type Catalog, catalog } from "~/services/catalog/catalog.server";
import { anyEntry } from "./any-entry";
import { toCase } from "./case-to-examine.server";

/** One scenario at one level: what was measured, what of it does not hold and where, and how long that took. */
export interface CoherenceRow {
  id: string;
  coherence: Coherence;
  shortfalls: (Shortfall & { file: string; line: number; column: number })[];
  milliseconds: number;
}

/** Measures scenarios level by level, in the order of the catalog, and holds each against what is demanded of those that ship. */
export function* measureCoherence(ids: readonly string[], from: Catalog = catalog()): Generator<CoherenceRow> {
  const examined = new Set(Object.values(from.career?.gates ?? {}).map((gate) => gate.from));
  for (const id of ids) {
    const entry = anyEntry(from, id);
    for (const level of entry?.scenario.levels ?? []) {
      if (!entry) continue;
      const begun = performance.now();
      const alone = { ...entry, scenario: { ...entry.scenario, levels: [level] } };
      const found = examineCase(toCase(from, alone), MOST_POSITIONS, { withCsat: true });
      for (const at of found.levels) {
        const coherence = coherenceAt(found, at);
        const shortfalls = shortfallsOf(coherence, examined).map((short) => ({ ...short, file: entry.file, ...entry.place(short.at) }));
        yield { id, coherence, shortfalls, milliseconds: performance.now() - begun };
      }
    }
  }
}
