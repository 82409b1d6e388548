import * as z from "zod";
import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { competencyName, levelName } from "~/engine/scenario/names";
import { part } from "~/engine/scenario/parts/part";
import { written } from "~/engine/scenario/written";

/**
 * The JSON Schemas of a scenario file and of a part's, generated from the schema that reads it; editors complete and check by it. The names of levels and competencies are those
 * that the shared files declare, and then their aliases; without declared competencies, every name is one.
 */
export function scenarioJsonSchemas(
  { levels }: Pick<LimitsFile, "levels">,
  competencies: Declarations | undefined,
): { scenario: string; part: string } {
  const names = new Map<unknown, string[]>([[levelName, namesIn(levels)]]);
  if (competencies) names.set(competencyName, namesIn(competencies));
  const toSchema = (title: string, of: z.ZodType) => {
    const schema = z.toJSONSchema(of, {
      io: "input",
      target: "draft-7",
      override({ zodSchema, jsonSchema: made }) {
        const known = names.get(zodSchema);
        if (!known) return;
        delete made.pattern;
        made.enum = known;
      },
    });
    return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
  };
  return { scenario: toSchema("A Greenroom scenario", written), part: toSchema("A part of Greenroom scenarios", part) };
}

function namesIn(declared: Declarations): string[] {
  return [...Object.keys(declared), ...Object.values(declared).flatMap(({ aliases = [] }) => aliases)];
}
