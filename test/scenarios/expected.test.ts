import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyse } from "~/services/analyse.server";
import { readCatalog } from "~/services/catalog.server";
import { EXPECTED, toExpected } from "~/services/expected.server";
import { PATIENT } from "../kit/generate-play";

const catalog = readCatalog(fileURLToPath(new URL("../../scenarios", import.meta.url)));

test.each([...catalog.entries])("%s can do what its expected.json says", { timeout: PATIENT }, (id, { file }) => {
  const proved = toExpected([...analyse(id, { mostPositions: 100_000, from: catalog })]);
  expect(proved, `if this is meant: npm run greenroom -- analyse ${id} --write`).toBe(readFileSync(join(dirname(file), EXPECTED), "utf8"));
});
