import { readFileSync } from "node:fs";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { ensure } from "../../scripts/ensure.mjs";
import { largeCase } from "../../test/kit/studio/large-case";
import type { Row } from "../row";
import { editorRows } from "../studio/editor-rows";
import { mapRows } from "../studio/map-rows";
import { proofRows } from "../studio/proof-rows";
import { openStudioHouse } from "../studio/studio-house";

/** The shipped case with the longest text. */
const longest = "my-file";

/** The studio in a real browser: what is measured of each view stands in a file of its own, and all of them share a house. */
export async function* studio(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const cases = scenarioNames("scenarios");
  const texts = Object.fromEntries(cases.map((name) => [name, readFileSync(`scenarios/${name}/scenario.yaml`, "utf8")]));
  const house = await openStudioHouse({ ...texts, large: largeCase(1_500) });
  try {
    yield* editorRows(house, longest, texts[longest] ?? "");
    yield* mapRows(house, "large");
    yield* proofRows(house, cases);
  } finally {
    await house.close();
  }
}
