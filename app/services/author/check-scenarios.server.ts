import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import type { Problem } from "~/engine/scenario/problem";
import { toCase } from "./case-to-examine.server";
import { placeProblems } from "./place-problems.server";
import { readScenarios } from "./read-scenarios.server";

/** What the check has to say of scenario files. */
export interface CheckReport {
  files: number;
  /** Test lines that were played, over levels and variants. */
  lines: number;
  problems: Problem[];
}

/**
 * Checks scenario files, folders of one, or a whole scenario folder: their shape, their names, their authors' own test lines, and everything that the
 * analyser can say about what they do.
 */
export function checkScenarios(paths: readonly string[], mostPositions = MOST_POSITIONS): CheckReport {
  const report: CheckReport = { files: 0, lines: 0, problems: [] };
  for (const path of paths) {
    const { catalog, entries, problems, files } = readScenarios(path);
    report.files += files;
    report.problems.push(...problems);
    for (const entry of entries) {
      const examined = examineCase(toCase(catalog, entry), mostPositions);
      report.lines += examined.levels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)).length;
      report.problems.push(...placeProblems(entry, diagnose(examined)));
    }
  }
  return report;
}
