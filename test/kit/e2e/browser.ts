import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];
const quick = [
  // A page is here for a second: to compile its script well costs more than it saves.
  "--js-flags=--no-opt --no-maglev",
  // Everything is laid out; unless somebody wants pictures, nothing is drawn.
  ...(process.env.GREENROOM_PICTURES ? [] : ["--blink-settings=acceleratedCompositingEnabled=false"]),
];

interface Candidate {
  path: string;
  env: Record<string, string>;
}

interface BrowserUse {
  /** Compiles and draws as it does for people, instead of being there quickly. */
  asForPeople?: boolean;
}

/**
 * Starts the first browser that runs here: the one that a package brings (Linux on x86-64), $CHROME_PATH, then the usual places.
 * Throws an Error that names each one tried and why it failed.
 */
export async function launchBrowser({ asForPeople = false }: BrowserUse = {}): Promise<Browser> {
  const args = asForPeople ? flags : [...flags, ...quick];
  const failures: string[] = [];
  for (const candidate of [packaged, fromEnvironment, ...usualPlaces]) {
    try {
      const found = candidate();
      if (!found) continue;
      return await chromium.launch({ executablePath: found.path, args, env: { ...cleanEnv(), ...found.env } });
    } catch (error) {
      failures.push(String(error).split("\n").slice(0, 2).join(" "));
    }
  }
  throw new Error(
    `no browser runs here. Install Chromium and set CHROME_PATH to it. Tried:\n${failures.join("\n") || "nothing was found"}`,
  );
}

function cleanEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function fromEnvironment(): Candidate | undefined {
  const path = process.env.CHROME_PATH;
  return path ? { path, env: {} } : undefined;
}

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
].map((path) => (): Candidate | undefined => (existsSync(path) ? { path, env: {} } : undefined));

/**
 * Unpacks the package's browser with its own libraries and fonts, once for each version, into a folder that appears whole or
 * not at all: two test runs may do it at the same time.
 */
function packaged(): Candidate | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const cache = join(root, "node_modules/.cache");
  const folder = join(cache, `chromium-${versionOf(entry)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const unpacking = mkdtempSync(join(cache, "chromium-unpacking-"));
    try {
      unpack(unpacking);
      // The folder's final name goes into the file: fonts are looked for after the move.
      writeFileSync(
        join(unpacking, "fonts/fonts.conf"),
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
      );
      renameSync(unpacking, folder);
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { path: join(folder, "chromium"), env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") } };
}

/** In a process of its own: the package unpacks to TMPDIR, and its libraries only where it takes itself to be in a cloud function. */
function unpack(folder: string) {
  const program = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  if (status !== 0) throw new Error(`the packaged browser could not be unpacked: ${stderr.trim()}`);
}

function versionOf(entry: string): string {
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
    if (name === "@sparticuz/chromium") return version;
  }
  throw new Error("@sparticuz/chromium has no package.json");
}
