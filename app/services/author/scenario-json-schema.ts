import * as z from "zod";
import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { compared, comparisons, subjects } from "~/engine/scenario/condition";
import { competencyName, criterionName, levelName } from "~/engine/scenario/names";
import type { Rubric } from "~/engine/scenario/no-effect";
import { part } from "~/engine/scenario/parts/part";
import { written } from "~/engine/scenario/written";

/**
 * The JSON Schemas of a scenario file and of a part's, generated from the schema that reads it; editors complete and check by it. The names of levels and competencies are those
 * that the shared files declare, and then their aliases; without declared competencies, every name is one. Marks of tone are named by the rubric's criteria, and a condition has one subject, with a comparison where that needs one.
 */
export function scenarioJsonSchemas(
  { levels }: Pick<LimitsFile, "levels">,
  competencies: Declarations | undefined,
  { criteria }: Rubric,
): { scenario: string; part: string } {
  const names = new Map<unknown, readonly string[]>([
    [levelName, namesIn(levels)],
    [criterionName, criteria],
  ]);
  if (competencies) names.set(competencyName, namesIn(competencies));
  const toSchema = (title: string, of: z.ZodType) => {
    const schema = z.toJSONSchema(of, {
      io: "input",
      target: "draft-7",
      override({ zodSchema, jsonSchema: made }) {
        if (subjects.every((subject) => made.properties?.[subject] !== undefined)) Object.assign(made, oneSubject);
        const known = names.get(zodSchema);
        if (!known) return;
        delete made.pattern;
        made.enum = [...known];
      },
    });
    return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
  };
  return { scenario: toSchema("A Greenroom scenario", written), part: toSchema("A part of Greenroom scenarios", part) };
}

const oneOf = (names: readonly string[]) => names.map((name) => ({ required: [name] }));

/** What a condition has besides its fields: one subject, and a comparison exactly where the subject is a quantity. */
const oneSubject = {
  oneOf: oneOf(subjects),
  dependencies: Object.fromEntries([
    ...compared.map((subject) => [subject, { anyOf: oneOf(comparisons) }]),
    ...comparisons.map((comparison) => [comparison, { anyOf: oneOf(compared) }]),
  ]),
};

function namesIn(declared: Declarations): string[] {
  return [...Object.keys(declared), ...Object.values(declared).flatMap(({ aliases = [] }) => aliases)];
}
