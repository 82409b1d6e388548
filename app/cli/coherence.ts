import { Command } from "commander";
import { type CoherenceRow, measureCoherence } from "~/services/author/measure-coherence.server";
import { catalog } from "~/services/catalog/catalog.server";
import { coherenceHead, toldCoherence } from "./coherence-text";
import { fail, orFail } from "./fail";
import { requireScenario } from "./require-scenario";

export const coherenceCommand = new Command("coherence")
  .description("measure scenarios as those that ship are: a table, a row for each scenario and level, and what does not hold")
  .argument("[ids...]", "the scenarios' names; left out, all of them")
  .option("--json", "print the rows as JSON")
  .action((ids: string[], { json }: { json?: boolean }) => orFail(() => run(ids, json === true)));

function run(ids: string[], json: boolean): void {
  const { entries, problems } = catalog();
  for (const id of ids) requireScenario(id);
  const [broken] = ids.length === 0 ? problems : [];
  if (broken) fail(`${broken.file} cannot be played: greenroom check says why`);
  const rows: CoherenceRow[] = [];
  if (!json) console.log(coherenceHead);
  for (const row of measureCoherence(ids.length > 0 ? ids : [...entries.keys()])) {
    rows.push(row);
    if (!json) console.log(toldCoherence(row));
  }
  const short = rows.flatMap(({ id, coherence: { level }, shortfalls }) => shortfalls.map((found) => ({ id, level, ...found })));
  if (json) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log();
    for (const { id, level, file, line, column, at, message } of short)
      console.log(`${file}:${line}:${column}: ${id} at ${level}, ${at}: ${message}`);
    console.log(short.length === 0 ? "All of it holds." : `${short.length} things do not hold.`);
  }
  if (short.length > 0) process.exitCode = 1;
}
