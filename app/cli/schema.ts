import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { settings } from "~/process/settings.server";
import { scenarioJsonSchema } from "~/services/author/scenario-json-schema";
import { readCatalog } from "~/services/catalog/catalog.server";
import { orFail } from "./fail";

export const schemaCommand = new Command("schema")
  .description("write the JSON Schema of scenario files, for editors, with the levels and competencies of this folder")
  .option("--out <file>", "where to write it", "docs/scenario.schema.json")
  .action(({ out }: { out: string }) =>
    orFail(() => {
      const { limits, career } = readCatalog(settings().scenariosDir, []);
      writeFileSync(out, scenarioJsonSchema(limits, career?.competencies));
      console.log(`${out} written`);
    }),
  );
