import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { idPattern } from "~/engine/limits/id";
import { ladderOf } from "~/engine/limits/ladder";
import { settings } from "~/process/settings.server";
import { readCatalog } from "~/services/catalog/catalog.server";
import { template } from "~/services/catalog/template";
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
  const { limits, career } = readCatalog(settings().scenariosDir, []);
  // Where none is declared, one that a gate examines; where there is no gate, every name is a competency.
  const [competency = "a-competency"] = [
    ...Object.keys(career?.competencies ?? {}),
    ...Object.values(career?.gates ?? {}).flatMap((gate) => gate.competencies),
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "scenario.yaml"), template(id, ladderOf(limits)[0], competency));
  console.log(`${join(folder, "scenario.yaml")} is yours. Play it: npm run greenroom -- play ${id}\nEvery field: docs/scenario-format.md`);
}
