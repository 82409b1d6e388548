import { expect, test } from "vitest";
import { scenarioJsonSchemas } from "~/services/author/scenario-json-schema";
import { shared } from "../../kit/scenario/limits";

/** The path of every property that an editor can complete, and whether it says what it is. */
function* eachProperty(node: unknown, at = ""): Generator<{ at: string; isDescribed: boolean }> {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    const here = `${at}/${key}`;
    if (key === "properties")
      for (const [name, property] of Object.entries(value ?? {}))
        yield { at: `${here}/${name}`, isDescribed: typeof (property as { description?: unknown }).description === "string" };
    yield* eachProperty(value, here);
  }
}

test("every field has hover text", () => {
  const schemas = scenarioJsonSchemas(shared.limits, undefined, shared.model.rubric);
  const all = Object.values(schemas).flatMap((schema) => [...eachProperty(JSON.parse(schema))]);
  expect(all.length).toBeGreaterThan(200);
  expect(all.map(({ at }) => at)).toEqual(
    expect.arrayContaining(["/properties/let", "/properties/break/properties/in", "/properties/parts/items/properties/to"]),
  );
  expect(all.filter(({ isDescribed }) => !isDescribed).map(({ at }) => at)).toEqual([]);
});

/** As much of JSON Schema as a condition's rules are written in. */
interface Asked {
  oneOf: { required: string[] }[];
  dependencies: Record<string, { anyOf: { required: string[] }[] }>;
}

test("an editor tells a criterion that the rubric has not, and a condition with no subject, two, or no comparison", () => {
  const schema = JSON.parse(scenarioJsonSchemas(shared.limits, undefined, shared.model.rubric).scenario);
  const { tone } = schema.properties.anytime.additionalProperties.properties;
  expect(tone.propertyNames.enum).toEqual(shared.model.rubric.criteria);
  const conditions = JSON.stringify(schema).match(/"oneOf":\[\{"required":\["all"\]\}/g);
  expect(conditions?.length).toBeGreaterThan(0);
  const [asked] = [...eachObject(schema)].filter((node): node is Asked => "oneOf" in node && "dependencies" in node);
  if (!asked) throw new Error("no condition in the schema");
  const has = (condition: object, { required }: { required: string[] }) => required.every((name) => Object.hasOwn(condition, name));
  const fits = (condition: object) =>
    asked.oneOf.filter((one) => has(condition, one)).length === 1 &&
    Object.keys(condition).every((name) => asked.dependencies[name]?.anyOf.some((one) => has(condition, one)) ?? true);
  const sound = [{ fact: "late", above: 3 }, { knows: "late" }, { all: [] }, { given: "credit", is: 1 }, { count: [], atLeast: 2 }];
  const wrong = [{}, { fact: "late" }, { knows: "late", is: true }, { fact: "late", knows: "late", is: 1 }, { above: 3 }];
  expect(sound.map(fits)).toEqual(sound.map(() => true));
  expect(wrong.map(fits)).toEqual(wrong.map(() => false));
});

function* eachObject(node: unknown): Generator<object> {
  if (node === null || typeof node !== "object") return;
  yield node;
  for (const value of Object.values(node)) yield* eachObject(value);
}
