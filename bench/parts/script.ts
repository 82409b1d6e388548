import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import remixConfig from "../../remix.config.js";
import { ensure } from "../../scripts/ensure.mjs";
import { barePage, buildBareApp } from "../bare-app";
import type { Row } from "../row";
import { scriptBytes } from "../script-bytes";

/** What a first visit of the desk downloads, beside the smallest Remix app that can be built. */
export async function* script(): AsyncGenerator<Row> {
  await ensure({ build: true });
  const folder = await realpath(await mkdtemp(join(tmpdir(), "greenroom-bench-script-")));
  try {
    const bare = await scriptBytes(buildBareApp(folder, remixConfig), barePage);
    const mine = await scriptBytes(fileURLToPath(new URL("../../build", import.meta.url)), "routes/attempts.$attemptId");
    yield {
      part: "script",
      what: "script of a first visit of the desk, gzipped",
      value: mine / 1_000,
      unit: "kB",
      peer: { what: "the smallest Remix app with a form", value: bare / 1_000 },
      ratio: mine / bare,
      target: { of: "ratio", atMost: 1.25 },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
