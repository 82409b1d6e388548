import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A server of one file is gone before code that was compiled well has paid for it. */
const BRIEF = ["--no-opt"];
/** One that lives through a whole run has some of it compiled well, later than by default. */
export const LASTING = ["--interrupt-budget=500000"];

export interface Server {
  child: ChildProcess;
  /** Where it answers: `http://localhost:<port>`. */
  address: string;
  /** What it has written to stdout. */
  said: () => string;
  /** What it has written to stderr since it was ready; a build before that is no fault. */
  told: () => string;
  /** Ends it and waits until it has ended; returns its exit code, null after SIGKILL. */
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** A folder of its own under the system's temporary one, and how to be rid of it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-e2e-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Which scenarios a test's app reads; with none of these, all that ship, which takes seconds. */
export interface ChosenScenarios {
  /** Names of shipped ones. */
  scenarios?: readonly string[];
  /** Scenario files by their ids, beside those. */
  written?: Record<string, string>;
  /** Files shared by scenarios, such as `career.yaml`, instead of those that ship. */
  shared?: Record<string, string>;
}

/** The path of a scenario folder with what was chosen, made within this folder; that of the shipped one where nothing was. */
export function scenariosIn(folder: string, { scenarios, written = {}, shared = {} }: ChosenScenarios): string {
  if (!scenarios && Object.keys({ ...written, ...shared }).length === 0) return join(root, "scenarios");
  const place = join(folder, "scenarios");
  for (const name of ["limits.yaml", "scoring.yaml", "career.yaml"]) cpSync(join(root, "scenarios", name), join(place, name));
  for (const id of scenarios ? [...scenarios, "parts"] : []) cpSync(join(root, "scenarios", id), join(place, id), { recursive: true });
  for (const [id, source] of Object.entries(written)) {
    mkdirSync(join(place, id), { recursive: true });
    writeFileSync(join(place, id, "scenario.yaml"), source);
  }
  for (const [name, text] of Object.entries(shared)) writeFileSync(join(place, name), text);
  return place;
}

/** Starts the built app as `npm start` does, on a free port and this data folder; resolves once it says that it is ready. */
export async function startServer(dataDir: string, env: Record<string, string> = {}, flags: readonly string[] = BRIEF): Promise<Server> {
  const child = spawn(process.execPath, [...flags, "scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", HOST: "localhost", DATA_DIR: dataDir, RATE_LIMIT: "10000000", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (text) => {
    told += text;
  });
  // No server outlives the test run that started it.
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  const ended = once(child, "close").finally(() => process.off("exit", end));
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code]: (number | null)[] = await ended;
    return code ?? null;
  };
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (text) => {
      said += text;
      const address = /ready on (http:\S+)/.exec(said)?.[1];
      if (!address) return;
      const before = told.length;
      resolve({ child, address, said: () => said, told: () => told.slice(before), stop });
    });
    child.on("close", (code) => reject(new Error(`the server ended before it was ready (exit code ${code}): ${said}${told}`)));
  });
}
