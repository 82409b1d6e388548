import { readFile } from "node:fs/promises";
import { ensure } from "../../scripts/ensure.mjs";
import type { Row } from "../row";
import { editorRows } from "../studio/editor-rows";
import { largeCase } from "../studio/large-case";
import { mapRows } from "../studio/map-rows";
import { openStudioHouse } from "../studio/studio-house";

/** The shipped case with the longest text. */
const longest = "my-file";

/** The studio in a real browser: what is measured of each view stands in a file of its own, and all of them share a house. */
export async function* studio(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const text = await readFile(`scenarios/${longest}/scenario.yaml`, "utf8");
  const house = await openStudioHouse({ [longest]: text, large: largeCase(1_500) });
  try {
    yield* editorRows(house, longest, text);
    yield* mapRows(house, "large");
  } finally {
    await house.close();
  }
}
