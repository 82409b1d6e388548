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
  const schemas = scenarioJsonSchemas(shared.limits, undefined);
  const all = Object.values(schemas).flatMap((schema) => [...eachProperty(JSON.parse(schema))]);
  expect(all.length).toBeGreaterThan(200);
  expect(all.map(({ at }) => at)).toEqual(
    expect.arrayContaining(["/properties/let", "/properties/break/properties/in", "/properties/parts/items/properties/to"]),
  );
  expect(all.filter(({ isDescribed }) => !isDescribed).map(({ at }) => at)).toEqual([]);
});
