import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Child {
  child: ChildProcess;
  /** What it has printed so far. */
  lines: string[];
  /** Its first line; empty where it ended without one. */
  first: Promise<string>;
}

/**
 * A program that tests of this file start as a process of its own, as often as they like. It is bundled once, before the first test: a child that has to compile itself starts ten times
 * as slowly.
 */
export function childProgram(source: URL): (args: readonly string[], env?: Record<string, string>) => Child {
  let built = "";
  beforeAll(async () => {
    built = await mkdtemp(join(tmpdir(), "greenroom-child-"));
    await build({
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "~": here("../../../app") } },
      ssr: { noExternal: true },
      build: {
        target: "node20",
        ssr: fileURLToPath(source),
        outDir: built,
        emptyOutDir: true,
        rollupOptions: { output: { entryFileNames: "child.mjs" } },
      },
    });
  });
  afterAll(() => rm(built, { recursive: true, force: true }));
  return (args, env = {}) => {
    const child = spawn(process.execPath, [join(built, "child.mjs"), ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout });
    reader.on("line", (line) => lines.push(line));
    const first = Promise.race([once(reader, "line"), once(reader, "close")]).then(() => lines[0] ?? "");
    return { child, lines, first };
  };
}

/** Ends it as a power cut would, and resolves when it is gone and all that it printed is read. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "close");
  child.kill("SIGKILL");
  await gone;
}
