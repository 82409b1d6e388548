// `npm run check`: everything that can be said of the project without running its tests. The same by hand, in a hook and in CI.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brief } from "./brief.mjs";
import { ensure, root } from "./ensure.mjs";

const longestFile = 300;
const bin = (path, ...args) => [process.execPath, [...brief, join(root, "node_modules", path), ...args]];

/** A step gives { ok, output, note? }, or { skipped } with the reason. */
const steps = {
  "format and lint": () =>
    command(...bin("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off")),
  types: () => types("tsconfig.json"),
  // The pure rooms once more, without what the machine brings; scripts/pure.grit has what the language itself brings.
  purity: () => types("tsconfig.pure.json"),
  rooms: () =>
    command(
      ...bin("dependency-cruiser/bin/dependency-cruise.mjs", "app", "--config", ".dependency-cruiser.cjs", "--output-type", "err-long"),
    ),
  "nothing unused": () => command(...bin("knip/bin/knip.js", "--no-progress", "--no-config-hints")),
  "file lengths": lengths,
  scenarios,
};

function command(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } });
    let output = "";
    child.stdout.on("data", (text) => {
      output += text;
    });
    child.stderr.on("data", (text) => {
      output += text;
    });
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Hand-written TypeScript under a folder of app/, as [path, text]. */
function sources(folder) {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(root, path), "utf8")]);
}

/**
 * Types by one configuration, told of what is known since the last time. The compiler that is a program of the machine needs a quarter of the time;
 * Remix and the tests that ask a compiler need the one in JavaScript. On several threads it would do the same work more than once, beside steps that wait.
 */
function types(project) {
  const known = ["--incremental", "--tsBuildInfoFile", `node_modules/.cache/${project}.tsbuildinfo`];
  return command(...bin("typescript-native/bin/tsc", "--project", project, "--noEmit", "--singleThreaded", ...known));
}

function lengths() {
  const lengthOf = (text) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const all = sources("app").map(([path, text]) => ({ path, lines: lengthOf(text) }));
  const sorted = all.map(({ lines }) => lines).sort((a, b) => a - b);
  const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const tooLong = all.filter(({ lines }) => lines > longestFile);
  return {
    ok: tooLong.length === 0,
    note: `${all.length} files, median ${quantile(0.5)} lines, p90 ${quantile(0.9)}`,
    output: tooLong
      .map(({ path, lines }) => `${path} has ${lines} lines, over ${longestFile}: split it at an idea that deserves a name`)
      .join("\n"),
  };
}

/** What has not changed since it was last found sound is not explored again: the command keeps it. A clone, and so CI, explores all. */
async function scenarios() {
  const result = await command(process.execPath, ["scripts/run.mjs", "app/cli/greenroom.ts", "check"]);
  return { ...result, ...(result.ok && { note: result.output.trim().split("\n").at(-1) }) };
}

/** Runs the steps side by side, except for those that are done elsewhere, and prints a line for each as it ends, with the output of those that fail. */
export async function runChecks({ elsewhere = [] } = {}) {
  return Promise.all(
    Object.entries(steps)
      .filter(([name]) => !elsewhere.includes(name))
      .map(async ([name, step]) => {
        const started = Date.now();
        const { ok = true, output = "", note, skipped } = await step();
        const state = skipped ? "skip" : ok ? "pass" : "FAIL";
        const detail = skipped ?? note;
        console.log(
          `${state}  ${name.padEnd(16)} ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s${detail ? `  ${detail}` : ""}`,
        );
        if (!ok && !skipped) console.log(output.trim().replace(/^/gm, "      "));
        return { name, ok, skipped: Boolean(skipped) };
      }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensure();
  const results = await runChecks();
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
