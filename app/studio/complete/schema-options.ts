import type { Here } from "./here";

/** As much of a JSON Schema as completion reads. */
export interface JsonSchema {
  $ref?: string;
  description?: string;
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Something that can be written at a place, and what it is. */
export interface Offer {
  label: string;
  detail: string;
  as: "key" | "value" | "name";
}

/** What the format allows at a place: keys that are not there yet, or the values of a closed list. */
export function schemaOffers(schema: JsonSchema, { path, as, taken }: Here): Offer[] {
  let found = spread(schema, schema);
  for (const step of path) found = found.flatMap((one) => inside(one, step)).flatMap((one) => spread(schema, one));
  if (as === "key") return keyOffers(schema, found, taken);
  const values = found.flatMap(({ type, enum: listed = [], const: only }) => [
    ...listed,
    ...(only === undefined ? [] : [only]),
    ...(type === "boolean" ? [true, false] : []),
  ]);
  const offers = [...new Set(values)].map((value): Offer => ({ label: String(value), detail: "", as: "value" }));
  return as === "item" ? [...keyOffers(schema, found, taken), ...offers] : offers;
}

function keyOffers(schema: JsonSchema, found: readonly JsonSchema[], taken: readonly string[]): Offer[] {
  const keys = new Map<string, Offer>();
  for (const { properties = {} } of found)
    for (const [label, of] of Object.entries(properties)) {
      const detail = spread(schema, of).find(({ description }) => description)?.description ?? "";
      if (!taken.includes(label) && (!keys.has(label) || detail !== "")) keys.set(label, { label, detail, as: "key" });
    }
  return [...keys.values()];
}

/** A schema with all that it may be instead. */
function spread(root: JsonSchema, schema: JsonSchema, within: readonly JsonSchema[] = []): JsonSchema[] {
  if (within.includes(schema)) return [];
  const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema;
  const named = $ref === undefined ? undefined : $ref === "#" ? root : root.definitions?.[$ref.replace("#/definitions/", "")];
  const others = [...(named ? [named] : []), ...anyOf, ...oneOf, ...allOf];
  return [schema, ...others.flatMap((one) => spread(root, one, [...within, schema]))];
}

function inside({ properties, additionalProperties, items }: JsonSchema, step: string | number): JsonSchema[] {
  if (typeof step === "number") return items ? [items] : [];
  const own = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (own) return [own];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}
