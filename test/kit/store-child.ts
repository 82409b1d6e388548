import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("./store-child-main.ts", import.meta.url));

/** A second process that opens the folder and prints, line by line, what the store acknowledged; `idle` only holds the folder. */
export function spawnStore(folder: string, task: "work" | "idle"): { child: ChildProcess; lines: string[]; first: Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, task], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on("line", (line) => lines.push(line));
  const first = Promise.race([once(reader, "line"), once(reader, "close")]).then(() => lines[0] ?? "");
  return { child, lines, first };
}

/** Ends it as a power cut would, and resolves when it is gone and all that it printed is read. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "close");
  child.kill("SIGKILL");
  await gone;
}
