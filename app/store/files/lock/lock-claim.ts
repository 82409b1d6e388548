import { link, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { errno } from "~/store/files/disk/disk-trouble";
import { type Owner, owner } from "./lock-owner";

/** One numbered file of the lock; `them` is null where it cannot be read. */
export interface Claim {
  number: number;
  path: string;
  them: Owner | null;
}

/** The claim that counts, or null where nobody ever held the folder. */
export async function newest(folder: string): Promise<Claim | null> {
  const number = Math.max(0, ...(await numbers(folder)));
  if (number === 0) return null;
  const path = pathOf(folder, number);
  const text = await readFile(path, "utf8").catch(() => "");
  return { number, path, them: parseOwner(text) };
}

/**
 * Takes this number, if nobody has it; false where another process was faster. Whoever read the folder long ago may find an old number free
 * again, since claims below the newest are removed: so it looks again, and the newest is never removed.
 */
export async function takeNumber(folder: string, number: number, us: Owner): Promise<boolean> {
  if (!(await claim(folder, number, us))) return false;
  if ((await newest(folder))?.number !== number) {
    await rm(pathOf(folder, number), { force: true });
    return false;
  }
  for (const each of await numbers(folder)) if (each < number) await rm(pathOf(folder, each), { force: true });
  return true;
}

/** False where another process has the number. A link appears with its whole content or not at all. */
async function claim(folder: string, number: number, us: Owner): Promise<boolean> {
  const ours = join(folder, us.token);
  await writeWhole(ours, us);
  try {
    await link(ours, pathOf(folder, number));
    return true;
  } catch (error) {
    if (errno(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(ours, { force: true });
  }
}

export async function writeWhole(path: string, us: Owner): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(us, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => (/^\d+\.json$/.test(name) ? Number.parseInt(name, 10) : []));
}

export function pathOf(folder: string, number: number): string {
  return join(folder, `${number}.json`);
}

function parseOwner(text: string): Owner | null {
  try {
    return owner.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
