// `npm test`: build, check, then every test. The last line is `N passed, N failed`, with check's steps counted among them.
// --long adds the long properties; other arguments go to Vitest (`npm test -- test/engine`).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brief } from "./brief.mjs";
import { runChecks } from "./check.mjs";
import { ensure, root } from "./ensure.mjs";

const args = process.argv.slice(2);
if (args.includes("--long")) process.env.GREENROOM_LONG = "1";
const isCI = process.env.CI === "true" || process.env.CI === "1";
const total = { passed: 0, failed: 0, skipped: 0 };

await ensure();
// The check asks nothing of the build, and neither keeps two cores busy alone.
const built = ensure({ build: true });

// test/scenarios/shipped.test.ts explores every scenario and holds it to more than the check does, so that it is done once.
const isWhole = args.every((arg) => arg === "--long");
const elsewhere = isWhole ? ["scenarios"] : [];
for (const { ok, skipped } of await runChecks({ elsewhere })) total[skipped ? "skipped" : ok ? "passed" : "failed"] += 1;
await built;

const withoutBrowser = await reasonForNoBrowser();
if (withoutBrowser) {
  console.log(`${isCI ? "FAIL" : "skip"}  browser tests: ${withoutBrowser}`);
  total[isCI ? "failed" : "skipped"] += 1;
}

await runVitest(["unit", "components", ...(withoutBrowser ? [] : ["e2e"])]);

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed ? 1 : 0;

/** Empty when a browser starts and shows a page. */
async function reasonForNoBrowser() {
  const { tsImport } = await import("tsx/esm/api");
  try {
    const { launchBrowser } = await tsImport("../test/kit/e2e/browser.ts", import.meta.url);
    const browser = await launchBrowser();
    await (await browser.newPage()).goto("data:text/html,ready");
    await browser.close();
    return "";
  } catch (error) {
    return error.message.replaceAll("\n", "; ");
  }
}

/** Adds Vitest's results to the total. A file that could not be loaded, or a crash outside any test, counts as one failure. */
async function runVitest(projects) {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-test-"));
  const report = join(folder, "report.json");
  const vitest = [
    ...brief,
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...projects.map((name) => `--project=${name}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args.filter((arg) => arg !== "--long"),
  ];
  const child = spawn(process.execPath, vitest, { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } });
  const stop = (signal) => child.kill(signal);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const [code, signal] = await once(child, "close");

  let failed = 0;
  try {
    const results = JSON.parse(readFileSync(report, "utf8"));
    const broken = results.testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
    );
    failed = results.numFailedTests + broken.length;
    total.passed += results.numPassedTests;
    total.skipped += results.numPendingTests + results.numTodoTests;
  } catch {
    console.error(`Vitest left no report: it ended with ${signal ?? `exit code ${code}`}.`);
  }
  total.failed += failed || (code === 0 ? 0 : 1);
  rmSync(folder, { recursive: true, force: true });
}
