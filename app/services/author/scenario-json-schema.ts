import * as z from "zod";
import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { competencyName, levelName } from "~/engine/scenario/names";
import { written } from "~/engine/scenario/written";

/**
 * The JSON Schema of a scenario file, generated from the schema that reads it; editors complete and check by it. The names of levels and competencies are those
 * that the shared files declare, and then their aliases; without declared competencies, every name is one.
 */
export function scenarioJsonSchema({ levels }: Pick<LimitsFile, "levels">, competencies: Declarations | undefined): string {
  const names = new Map<unknown, string[]>([[levelName, namesIn(levels)]]);
  if (competencies) names.set(competencyName, namesIn(competencies));
  const schema = z.toJSONSchema(written, {
    io: "input",
    target: "draft-7",
    override({ zodSchema, jsonSchema: made }) {
      const known = names.get(zodSchema);
      if (!known) return;
      delete made.pattern;
      made.enum = known;
    },
  });
  return `${JSON.stringify({ title: "A Greenroom scenario", ...schema }, null, 2)}\n`;
}

function namesIn(declared: Declarations): string[] {
  return [...Object.keys(declared), ...Object.values(declared).flatMap(({ aliases = [] }) => aliases)];
}
