// A lock between processes: a folder, since only one of them can make it.
import { mkdirSync, rmdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const waitMs = 15 * 60_000;

/** Does the work while no other process holds the lock at `path`. */
export async function withLock(path, work) {
  const giveUpAt = Date.now() + waitMs;
  for (let told = false; !take(path); told = true) {
    if (!told) console.error(`Another process installs or builds in this folder, so this one waits. If there is none, remove ${path}`);
    if (Date.now() > giveUpAt) throw new Error(`Waited for 15 minutes: remove ${path}`);
    await sleep(200);
  }
  const release = () => rmdirSync(path);
  process.on("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** False where another process has it. */
function take(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
