import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { jsonSchema } from "~/services/author/scenario-json-schema";

export const schemaCommand = new Command("schema")
  .description("write the JSON Schema of scenario files, for editors")
  .option("--out <file>", "where to write it", "docs/scenario.schema.json")
  .action(({ out }: { out: string }) => {
    writeFileSync(out, jsonSchema());
    console.log(`${out} written`);
  });
