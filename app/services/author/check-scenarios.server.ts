import { join } from "node:path";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { hashOfFiles } from "~/process/file-hash.server";
import { type Catalog, readCatalog } from "~/services/catalog/catalog.server";
import { readScenario } from "~/services/catalog/read-scenario.server";
import { foldersPassedOver, ownFiles, scenarioFiles, sharedFiles } from "~/services/catalog/scenario-files.server";
import { toCase } from "./case-to-examine.server";
import { checkCareer } from "./check-career.server";
import { checkComments } from "./check-comments.server";
import { checkParts } from "./check-parts.server";
import { keepDeadEnds } from "./dead-ends.server";
import { type Findings, isFindings } from "./findings";
import { type Keeper, remember, toSlot } from "./keeper";
import { placeProblems } from "./place-problems.server";
import { type ScenariosAt, scenariosAt } from "./scenarios-at.server";

/** What the check has to say of scenario files. */
export interface CheckReport extends Omit<Findings, "parts"> {
  /** How many scenarios there are, sound or not. */
  files: number;
  /** Folders without a scenario, beside those that have one. */
  passedOver: string[];
}

/**
 * Checks scenario files, folders of one, or a whole scenario folder: their shape, their names, their authors' own test lines, and everything that the
 * analyser can say about what they do. With a keeper, what was found of a scenario is told again until something changes that it was found from.
 */
export function checkScenarios(
  paths: readonly string[],
  { mostPositions = MOST_POSITIONS, keeper = null }: { mostPositions?: number; keeper?: Keeper | null } = {},
): CheckReport {
  const report: CheckReport = { files: 0, lines: 0, problems: [], passedOver: [] };
  for (const path of paths) {
    const place = scenariosAt(path);
    report.files += place.names.length;
    if (place.isWhole) report.passedOver.push(...foldersPassedOver(place.folder).map((name) => join(place.folder, name)));
    for (const { lines, problems } of findAt(place, mostPositions, keeper)) {
      report.lines += lines;
      report.problems.push(...problems);
    }
  }
  return report;
}

/** What is found of the files that are shared, and then of each scenario. The shared ones are read only where something has to be found. */
function* findAt({ folder, names, isWhole }: ScenariosAt, mostPositions: number, keeper: Keeper | null): Generator<Findings> {
  const slots = names.map((name) =>
    toSlot(keeper, ["check", folder, name, mostPositions], () => hashOfFiles([...scenarioFiles(folder, name), ...sharedFiles(folder)])),
  );
  const slot = toSlot(keeper, ["check", folder, ...names], () => hashOfFiles(sharedFiles(folder)));
  let read: Catalog | null = null;
  const shared = () => {
    read ??= readCatalog(folder, []);
    return read;
  };
  const ofShared = () => ({
    lines: 0,
    problems: [...shared().problems, ...checkCareer(folder, names), ...checkComments(ownFiles(folder))],
    parts: [],
  });
  if (isWhole) yield remember(slot, isFindings, ofShared, isLasting);
  const used: (readonly string[] | null)[] = [];
  for (const [index, name] of names.entries()) {
    const found = remember(slots[index] ?? null, isFindings, () => findingsOf(folder, name, shared(), mostPositions, keeper), isLasting);
    used.push(found.parts);
    yield found;
  }
  if (isWhole) yield { lines: 0, problems: checkParts(folder, used), parts: [] };
}

function findingsOf(folder: string, name: string, catalog: Catalog, mostPositions: number, keeper: Keeper | null): Findings {
  const entry = readScenario(join(folder, name), name, { ...catalog, competencies: catalog.career?.competencies });
  if ("problems" in entry) return { lines: 0, problems: entry.problems, parts: null };
  const examined = examineCase(toCase(catalog, entry), mostPositions);
  const problems = [...placeProblems(entry, diagnose(examined)), ...checkComments(scenarioFiles(folder, name))];
  keepDeadEnds(keeper, catalog, entry, problems);
  return {
    lines: examined.levels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)).length,
    problems,
    parts: entry.used.map(({ part }) => part.id),
  };
}

/** A disk that refused to read a file may not refuse the next time. */
function isLasting({ problems }: Findings): boolean {
  return !problems.some(({ code }) => code === "GR0005");
}
