import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { vi } from "vitest";
import { commandLine } from "~/cli/command-line";
import { keepSettings, settings } from "~/process/settings.server";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What a command printed, and the code that it ended with. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Where a command finds its files; left out, this project's scenarios and no data folder. */
interface Places {
  scenarios?: string;
  data?: string;
  cache?: string;
}

interface Surroundings extends Places {
  publicUrl?: string;
  /** Lines at the terminal. */
  typed?: string;
  /** Another copy of the project, and what Node is told before its command line is. */
  home?: string;
  nodeArgs?: readonly string[];
}

/** Runs the command line as a person does, as a process of its own: most of its time is the start. */
export function spawnGreenroom(surroundings: Surroundings, ...args: string[]): Promise<Run> {
  const { typed = "", home = root, nodeArgs = [], scenarios = "./scenarios", data = join(scenarios, "no-data") } = surroundings;
  const { cache, publicUrl } = surroundings;
  const env: NodeJS.ProcessEnv = { ...process.env, SCENARIOS_DIR: scenarios, DATA_DIR: data, NODE_ENV: "test" };
  if (cache !== undefined) env.CACHE_DIR = cache;
  if (publicUrl !== undefined) env.PUBLIC_URL = publicUrl;
  return new Promise((done) => {
    const command = [...nodeArgs, "--import", "tsx", "app/cli/greenroom.ts", ...args];
    const child = execFile(process.execPath, command, { cwd: home, env, encoding: "utf8" }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
    child.stdin?.end(typed);
  });
}

class Exit extends Error {
  constructor(readonly code: number) {
    super(`the command ended with exit code ${code}`);
  }
}

/** The same in this process, one command after another. The catalog of a folder is read once, with the first command that asks for it. */
export async function greenroom(places: Places, ...args: string[]): Promise<Run> {
  const { scenarios = "./scenarios", data = join(scenarios, "no-data"), cache } = places;
  const found = settings();
  const run: Run = { code: 0, out: "", err: "" };
  const spies = [
    vi.spyOn(console, "log").mockImplementation((...texts: unknown[]) => {
      run.out += `${format(...texts)}\n`;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      run.err += String(text);
      return true;
    }),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Exit(Number(code));
    }),
  ];
  keepSettings({ scenariosDir: scenarios, dataDir: data, ...(cache !== undefined && { cacheDir: cache }) });
  try {
    await (await commandLine(args[0])).parseAsync(args, { from: "user" });
    run.code = Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    run.code = error.code;
  } finally {
    process.exitCode = undefined;
    keepSettings(found);
    for (const spy of spies) spy.mockRestore();
  }
  return run;
}
