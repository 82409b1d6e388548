import { readFileSync } from "node:fs";
import * as z from "zod";

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

const schema: z.ZodType<Schema> = z.object({
  $ref: z.string().optional(),
  get anyOf() {
    return z.array(schema).optional();
  },
  get properties() {
    return z.record(z.string(), schema).optional();
  },
  get additionalProperties() {
    return z.union([schema, z.boolean()]).optional();
  },
  get items() {
    return schema.optional();
  },
});

const root = schema.parse(JSON.parse(readFileSync("docs/scenario.schema.json", "utf8")));

/** The schema of what stands in a group of a case, such as `situations` or `situations.*.choices`; of the case itself for an empty path. */
export function schemaAt(path: string): Schema {
  let found = root;
  for (const step of path === "" ? [] : path.split(".")) {
    const next = step === "*" ? found.additionalProperties : found.properties?.[step];
    if (next === undefined || typeof next === "boolean") throw new Error(`the schema has nothing at ${path}`);
    found = next;
  }
  return found;
}

/** Every path below a schema at which a value stands, without the places of lists; `*` stands for any name. A condition is one value, and so is the name of a fact in place of a number. */
export function pathsOf(found: Schema, prefix: readonly string[] = []): string[] {
  if (found.$ref !== undefined) return [prefix.join(".")];
  if (found.anyOf) return [...new Set(found.anyOf.flatMap((one) => pathsOf(one, prefix)))];
  if (found.items) return pathsOf(found.items, prefix);
  const { properties, additionalProperties } = found;
  if (properties) {
    if (Object.keys(properties).join() === "fact") return [prefix.join(".")];
    return Object.entries(properties).flatMap(([name, one]) => pathsOf(one, [...prefix, name]));
  }
  if (typeof additionalProperties === "object") {
    const inside = pathsOf(additionalProperties, [...prefix, "*"]);
    return inside.length > 1 ? [...inside] : [prefix.join(".")];
  }
  return [prefix.join(".")];
}
