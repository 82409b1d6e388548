import { readFileSync } from "node:fs";
import { quantile } from "../interleave";
import { openBareEditorSite } from "./bare-editor-site";
import { shownMs, timedPage, wordsKeysMs } from "./page-times";
import { openStudioHouse } from "./studio-house";
const text = readFileSync("scenarios/my-file/scenario.yaml", "utf8");
const house = await openStudioHouse({ a: text });
const bare = await openBareEditorSite(text);
for (const [what, url] of [["bare", bare.address], ["mine", `${house.address}/studio/${house.drafts.get("a")}?view=source`], ["bare", bare.address], ["mine", `${house.address}/studio/${house.drafts.get("a")}?view=source`]] as const) {
  const page = await timedPage(house.context);
  await page.goto(url, { waitUntil: "commit" });
  await shownMs(page);
  await page.waitForTimeout(4000);
  await house.browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  const keys = await wordsKeysMs(page, 80);
  const trace = JSON.parse((await house.browser.stopTracing()).toString());
  const self = new Map<string, number>();
  const main = trace.traceEvents.find((e: any) => e.name === "thread_name" && e.args.name === "CrRendererMain");
  const byName = new Map<string, { n: number; ms: number; max: number }>();
  for (const e of trace.traceEvents) if (e.ph === "X" && e.tdur && e.cat?.includes("devtools.timeline")) {
    const k = `${e.name}${e.name === "FunctionCall" ? ` ${e.args?.data?.functionName} ${e.args?.data?.url?.split("/").pop()}` : ""}${e.name==="TimerFire"||e.name==="EventDispatch"?" "+(e.args?.data?.type??""):""}`;
    const x = byName.get(k) ?? { n: 0, ms: 0, max: 0 }; x.n++; x.ms += (e.tdur ?? 0) / 1000; x.max = Math.max(x.max, (e.tdur ?? 0) / 1000); byName.set(k, x);
  }
  console.log(what, "p50", quantile(keys, 0.5).toFixed(1), "p95", quantile(keys, 0.95).toFixed(1), "max", Math.max(...keys).toFixed(0));
  for (const [k, { n, ms, max }] of [...byName].sort((a, b) => b[1].ms - a[1].ms).slice(0, 16)) console.log(`   ${ms.toFixed(0).padStart(6)} ms ${String(n).padStart(5)}x max ${max.toFixed(0).padStart(4)}  ${k}`);
  await page.close();
}
await bare.close();
await house.close();
