import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { idPattern } from "~/engine/limits/id";
import { settings } from "~/process/settings.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { exampleCase } from "~/services/catalog/example-case";
import { fail, orFail } from "./fail";

export const newCommand = new Command("new")
  .description("begin a scenario: a small complete file to change")
  .argument("<id>", "its name: lower case, digits and hyphens")
  .action((id: string) => orFail(() => begin(id)));

function begin(id: string): void {
  if (!idPattern.test(id))
    fail(`\`${id}\` is no name for a scenario: lower case letters, digits and hyphens, beginning with a letter, such as \`late-parcel\``);
  const folder = join(settings().scenariosDir, id);
  if (existsSync(folder)) fail(`${folder} is already there: choose another name, or edit what it holds`);
  const text = exampleCase(id, readCatalog(settings().scenariosDir, []));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "scenario.yaml"), text);
  console.log(`${join(folder, "scenario.yaml")} is yours. Play it: npm run greenroom -- play ${id}\nEvery field: docs/scenario-format.md`);
}
