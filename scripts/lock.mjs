// A lock between processes: a folder holding its owner's process id, touched as long as the owner lives.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const touchMs = 2_000;
const staleMs = 20_000;
const graceMs = 2_000;
const waitMs = 15 * 60_000;

function taken(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Its owner is gone, or has not touched it for so long that the process id must by now be another's. */
function isStale(path) {
  const age = ageMs(path);
  if (age > staleMs) return true;
  if (age < graceMs) return false;
  try {
    process.kill(Number(readFileSync(join(path, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code !== "EPERM";
  }
}

/** Only one waiter may clear a stale lock: another's removal could otherwise hit the lock that the first has just taken. */
function clearIfStale(path) {
  const guard = `${path}.clear`;
  if (!taken(guard)) {
    if (ageMs(guard) > staleMs) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { recursive: true, force: true });
  } finally {
    rmSync(guard, { recursive: true, force: true });
  }
}

/** Runs the work while holding the lock at `path`; waits for another holder, up to 15 minutes. */
export async function withLock(path, work) {
  const giveUpAt = Date.now() + waitMs;
  let told = false;
  while (!taken(path)) {
    if (isStale(path)) {
      clearIfStale(path);
      continue;
    }
    if (Date.now() > giveUpAt)
      throw new Error(`Another install or build has held ${path} for 15 minutes; remove that folder if none is running.`);
    if (!told) console.error("Waiting for another install or build of this folder ...");
    told = true;
    await sleep(200);
  }
  writeFileSync(join(path, "pid"), String(process.pid));
  const touch = setInterval(() => utimesSync(path, new Date(), new Date()), touchMs);
  const release = () => rmSync(path, { recursive: true, force: true });
  process.on("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off("exit", release);
    release();
  }
}
