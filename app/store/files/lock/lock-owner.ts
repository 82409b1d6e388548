import { randomUUID } from "node:crypto";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import * as z from "zod";

/** Who holds a folder. `boot`, `space` (of process numbers) and `born` are "" where the system does not tell. */
export const owner = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  boot: z.string(),
  space: z.string(),
  born: z.string(),
  since: z.string(),
  released: z.boolean(),
});
export type Owner = z.infer<typeof owner>;

export async function toOwner(): Promise<Owner> {
  const [boot, space, born] = await Promise.all([
    told(readFile("/proc/sys/kernel/random/boot_id", "utf8")),
    told(readlink("/proc/self/ns/pid")),
    bornAt(process.pid),
  ]);
  const since = new Date().toISOString();
  return { token: randomUUID(), pid: process.pid, host: hostname(), boot, space, born: born ?? "", since, released: false };
}

/** Whether the owner lives: `true` and `false` are certain, null means that nobody can tell from here. */
export async function isAlive(them: Owner, us: Owner): Promise<boolean | null> {
  if (us.boot !== "" && them.boot === us.boot && them.space === us.space) {
    const born = await bornAt(them.pid);
    return born !== null && born === them.born;
  }
  if (us.boot === "" && them.host === us.host && !isRunning(them.pid)) return false;
  return null;
}

/** When a process was started, in ticks since the boot: its number may be used again, but not at the same tick. Null where there is none. */
async function bornAt(pid: number): Promise<string | null> {
  const stat = await told(readFile(`/proc/${pid}/stat`, "utf8"));
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie is dead: only its parent has not asked yet.
  return state === "" || state === "Z" || state === "X" ? null : (rest[18] ?? null);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

async function told(text: Promise<string>): Promise<string> {
  return (await text.catch(() => "")).trim();
}
