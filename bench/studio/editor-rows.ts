import { median, quantile, rotated } from "../interleave";
import type { Row } from "../row";
import { openBareEditorSite } from "./bare-editor-site";
import { openingMs, shownMs, timedPage, wordsKeysMs } from "./page-times";
import type { StudioHouse } from "./studio-house";

const ROUNDS = 15;
const KEYS = 200;
const sides = ["mine", "bare"] as const;

/** The source of a shipped case beside bare CodeMirror with the same text, in the same browser: how soon it is there, and how soon a key is seen. */
export async function* editorRows(house: StudioHouse, name: string, text: string): AsyncGenerator<Row> {
  const bare = await openBareEditorSite(text);
  const addresses = { mine: `${house.address}/studio/${house.drafts.get(name)}?view=source`, bare: bare.address };
  try {
    const opening = { mine: [] as number[], bare: [] as number[] };
    for (let round = -2; round < ROUNDS; round += 1)
      for (const side of rotated(sides, round + 2)) {
        const ms = await openingMs(house.context, addresses[side]);
        if (round >= 0) opening[side].push(ms);
      }
    yield {
      part: "studio",
      what: `p50 of opening ${name} in the source`,
      value: median(opening.mine),
      unit: "ms",
      peer: { what: "bare CodeMirror with the same text", value: median(opening.bare) },
      ratio: median(opening.mine) / median(opening.bare),
      target: { of: "ratio", atMost: 3 },
    };
    const keys = { mine: [] as number[], bare: [] as number[] };
    for (const side of sides) {
      const page = await timedPage(house.context);
      await page.goto(addresses[side]);
      await shownMs(page);
      keys[side] = await wordsKeysMs(page, KEYS);
      await page.close();
    }
    yield {
      part: "studio",
      what: `p95 of a key in the words of ${name}, pressed to painted`,
      value: quantile(keys.mine, 0.95),
      unit: "ms",
      peer: { what: "bare CodeMirror with the same text", value: quantile(keys.bare, 0.95) },
      ratio: quantile(keys.mine, 0.95) / quantile(keys.bare, 0.95),
      target: { of: "value", atMost: 50 },
    };
  } finally {
    await bare.close();
  }
}
