// Brings a clone to a state that can run: packages installed, and with --build the app built. Does nothing when both are current.
// Imports Node's own modules only, since it runs before node_modules exists.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brief } from "./brief.mjs";
import { withLock } from "./lock.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

const buildInputs = [
  "app",
  "public",
  "remix.config.js",
  "vite.config.ts",
  "scripts/page-words.mjs",
  "scripts/page-scripts.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const buildStamp = join(root, "build", ".stamp");

/** Exits with a sentence when this Node is not one of those in package.json's "engines". */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(
    `Greenroom needs Node 20.19 or newer of 20, or 22.12 and later; this is ${process.version}. See https://nodejs.org to install one.`,
  );
  process.exit(1);
}

/** Whether what npm notes of its last installation is what the lock asks for, however it came there (a plain `npm ci` counts). */
function packagesAreCurrent() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || installed[place]?.version === version || (optional && !installed[place]),
  );
}

function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), "utf8")).packages;
  } catch {
    return {};
  }
}

/** All files at or under a path, as paths from the root with forward slashes, in an order that does not depend on the disk. */
function filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isFile()) return [path];
  if (!stat?.isDirectory()) return [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** One hash of all files at or under these paths, and of this Node. */
function hashOfFiles(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function buildIsCurrent() {
  try {
    return readFileSync(buildStamp, "utf8") === hashOfFiles(buildInputs);
  } catch {
    return false;
  }
}

/** Runs a command with its output on stderr, so that stdout stays the caller's; stops it when this process is told to stop. */
function run(label, command, args, env) {
  const started = Date.now();
  console.error(`${label} ...`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", 2, 2], env: { ...process.env, ...env } });
    const stop = (signal) => child.kill(signal);
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.on("error", reject).on("close", (code, signal) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      if (code === 0) {
        console.error(`${label}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
        resolve();
      } else {
        reject(new Error(`${label} failed (${signal ?? `exit code ${code}`})`));
      }
    });
  });
}

async function install() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  await (npm ? run("Installing packages", process.execPath, [npm, ...args]) : run("Installing packages", "npm", args));
}

async function build() {
  const hash = hashOfFiles(buildInputs);
  rmSync(buildStamp, { force: true });
  const remix = join(root, "node_modules/@remix-run/dev/dist/cli.js");
  await run("Building the app", process.execPath, [...brief, remix, "vite:build", "--logLevel", "warn"], { NODE_ENV: "production" });
  writeFileSync(buildStamp, hash);
}

/** Installs and builds what is not current; one process at a time, so that `npm start` and `npm test` may run side by side. */
export async function ensure({ build: wantsBuild = false } = {}) {
  requireNode();
  const isReady = () => packagesAreCurrent() && (!wantsBuild || buildIsCurrent());
  if (isReady()) return;
  try {
    await withLock(join(root, ".ensure.lock"), async () => {
      if (!packagesAreCurrent()) await install();
      if (wantsBuild && !buildIsCurrent()) await build();
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensure({ build: process.argv.includes("--build") });
