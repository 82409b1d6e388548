import { Command } from "commander";
import { CHECKED, differenceFrom, type KnownShortfalls } from "~/analysis/coherence/known-shortfalls";
import { settings } from "~/process/settings.server";
import { anyEntry } from "~/services/author/any-entry";
import { readKnownShortfalls, toShortfall, writeKnownShortfalls } from "~/services/author/known-shortfalls.server";
import { type MeasuredScenario, measureCoherence } from "~/services/author/measure-coherence.server";
import { catalog, readCatalog } from "~/services/catalog/catalog.server";
import { coherenceHead, toldCoherence } from "./coherence-text";
import { fail, orFail } from "./fail";
import { requireName } from "./require-scenario";

export const coherenceCommand = new Command("coherence")
  .description("measure scenarios as those that ship are: a table, a row for each scenario and level, and what does not hold")
  .argument("[ids...]", "the scenarios' names; left out, all of them")
  .option("--json", "print the rows as JSON")
  .option("--write", "put what does not hold on the folder's list of known shortfalls, instead of what stands there")
  .action((ids: string[], { json = false, write = false }: { json?: boolean; write?: boolean }) => orFail(() => run(ids, json, write)));

function run(ids: string[], json: boolean, write: boolean): void {
  const named = ids.map(requireName);
  const from = ids.length === 0 ? catalog() : readCatalog(settings().scenariosDir, named);
  const [broken] = ids.length === 0 ? from.problems.map(({ file }) => file) : named.filter((id) => !anyEntry(from, id));
  if (broken !== undefined) fail(`${broken} cannot be played: greenroom check says why`);
  const measured: MeasuredScenario[] = [];
  if (!json) console.log(coherenceHead);
  for (const scenario of measureCoherence(ids.length > 0 ? named : [...from.entries.keys()], from)) {
    measured.push(scenario);
    if (!json) for (const row of scenario.rows) console.log(toldCoherence(row));
  }
  const folder = settings().scenariosDir;
  const file = write ? writeKnownShortfalls(folder, measured) : null;
  const known = readKnownShortfalls(folder);
  const [fresh, gone] = changesOf(measured, known);
  if (json)
    console.log(
      JSON.stringify(
        measured.flatMap(({ rows }) => rows),
        null,
        2,
      ),
    );
  else {
    console.log();
    for (const { id, level, file, line, column, at, message } of shortOf(measured))
      console.log(`${file}:${line}:${column}: ${id} at ${level}, ${at}: ${message}`);
    for (const text of gone) console.log(`Known, and gone: ${text}. Take it off the list, or run this with --write.`);
    console.log(summary(measured, fresh.length));
    if (file) console.log(`Written to ${file}.`);
  }
  if (fresh.length > 0 || gone.length > 0) process.exitCode = 1;
}

function shortOf(measured: readonly MeasuredScenario[]) {
  return measured.flatMap(({ rows }) =>
    rows.flatMap(({ id, coherence: { level }, shortfalls }) => shortfalls.map((found) => ({ id, level, ...found }))),
  );
}

function summary(measured: readonly MeasuredScenario[], fresh: number): string {
  const all = shortOf(measured).length;
  if (all === 0 && fresh === 0) return "All of it holds.";
  return `${all} things do not hold, ${fresh === 0 ? "all of them known." : `${fresh} of them or of the check's findings not on the list of what is known.`}`;
}

/** What is not on the list, and what is on it and was not found. */
function changesOf(
  measured: readonly MeasuredScenario[],
  known: Readonly<Record<string, KnownShortfalls>>,
): [fresh: string[], gone: string[]] {
  const differences = measured.flatMap(({ id, rows, findings }) => [
    {
      place: `${id} check`,
      ...differenceFrom(known[id]?.[CHECKED], findings.map(toShortfall)),
    },
    ...rows.map(({ coherence: { level }, shortfalls }) => ({ place: `${id} ${level}`, ...differenceFrom(known[id]?.[level], shortfalls) })),
  ]);
  const told = (of: "fresh" | "gone") => differences.flatMap(({ place, [of]: texts }) => texts.map((text) => `${place}, ${text}`));
  return [told("fresh"), told("gone")];
}
