import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { settings } from "~/process/settings.server";
import { scenarioJsonSchemas } from "~/services/author/scenario-json-schema";
import { readCatalog } from "~/services/catalog/catalog.server";
import { orFail } from "./fail";

export const schemaCommand = new Command("schema")
  .description("write the JSON Schemas of scenario files and of parts, for editors, with the levels and competencies of this folder")
  .option("--out <folder>", "where to write them", "docs")
  .action(({ out }: { out: string }) =>
    orFail(() => {
      const { limits, career, model } = readCatalog(settings().scenariosDir, []);
      for (const [kind, schema] of Object.entries(scenarioJsonSchemas(limits, career?.competencies, model.rubric))) {
        const file = join(out, `${kind}.schema.json`);
        writeFileSync(file, schema);
        console.log(`${file} written`);
      }
    }),
  );
