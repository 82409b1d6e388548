import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { takeLock } from "~/store/files/lock/lock";
import { takeNumber } from "~/store/files/lock/lock-claim";
import { type Owner, owner, toOwner } from "~/store/files/lock/lock-owner";
import { storeProgram } from "../kit/store/child";
import { kill } from "../kit/store/child-program";
import { openQuietly, temporaryFolder } from "../kit/store/folder";

const spawnStore = storeProgram();
const never = () => expect.fail("the lock was lost");

async function folderHeldBy(over: Partial<Owner>): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(join(root, "lock"));
  await writeFile(join(root, "lock", "7.json"), JSON.stringify({ ...(await toOwner()), ...over }));
  return root;
}

async function newestClaim(root: string): Promise<Owner> {
  const numbers = (await readdir(join(root, "lock"))).map((name) => Number.parseInt(name, 10));
  return owner.parse(JSON.parse(await readFile(join(root, "lock", `${Math.max(...numbers)}.json`), "utf8")));
}

describe("the lock of a data folder", () => {
  it("tells a second process who holds the folder, since when, and the way out; and lets it in after a close", async () => {
    const root = await temporaryFolder();
    const store = await openQuietly(root);
    const { since } = await newestClaim(root);
    const refused = spawnStore(root, "idle");
    const said = await refused.first;
    for (const part of ["store/locked", `process ${process.pid} `, since, root, "stop that process"]) expect(said).toContain(part);
    await store.close();
    const { child, first } = spawnStore(root, "idle");
    expect(await first).toBe("open");
    await expect(openQuietly(root)).rejects.toMatchObject({ code: "store/locked", place: root });
    await kill(child);
    await (await openQuietly(root)).close();
  });

  it("refuses a second store of the same process", async () => {
    const root = await temporaryFolder();
    const store = await openQuietly(root);
    await expect(openQuietly(root)).rejects.toMatchObject({ code: "store/locked" });
    await store.close();
  });

  it("goes to one of many who find a dead owner at the same time", async () => {
    const root = await folderHeldBy({ pid: 2 ** 22 + 1 });
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => takeLock(root, never)));
    const held = tries.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    expect(held).toHaveLength(1);
    const refusals = tries.flatMap((each) => (each.status === "rejected" ? z.object({ code: z.string() }).parse(each.reason).code : []));
    expect(new Set(refusals)).toEqual(new Set(["store/locked"]));
    await held[0]?.release();
  });

  it("never goes to two at a time, however it is taken and let go", async () => {
    const root = await temporaryFolder();
    let holders = 0;
    let turns = 0;
    const worker = async () => {
      for (let tries = 0; tries < 20; tries++) {
        const lock = await takeLock(root, never).catch(() => null);
        if (lock === null) continue;
        turns += 1;
        holders += 1;
        expect(holders).toBe(1);
        await new Promise((next) => setImmediate(next));
        holders -= 1;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(turns).toBeGreaterThan(5);
  });

  it("does not go to one who looked so long ago that a number before the newest is free again", async () => {
    const root = await folderHeldBy({});
    expect(await takeNumber(join(root, "lock"), 6, await toOwner())).toBe(false);
    expect(await readdir(join(root, "lock"))).toEqual(["7.json"]);
  });

  it.runIf(process.platform === "linux")("is taken over at once where the owner's number belongs to another process now", async () => {
    const root = await folderHeldBy({ born: "1" });
    const lock = await takeLock(root, never);
    expect((await newestClaim(root)).born).not.toBe("1");
    await lock.release();
  });

  it("is watched where the owner runs where we cannot ask: a beat keeps it, silence gives it up", async () => {
    const root = await folderHeldBy({ host: "elsewhere", boot: "another", space: "another" });
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const beating = takeLock(root, never);
      await new Promise((next) => setTimeout(next, 400));
      await writeFile(join(root, "lock", "7.json"), await readFile(join(root, "lock", "7.json")));
      await expect(beating).rejects.toMatchObject({ code: "store/locked" });
      const silent = takeLock(root, never);
      await new Promise((next) => setTimeout(next, 400));
      vi.setSystemTime(Date.now() + 8_000);
      await (await silent).release();
    } finally {
      vi.useRealTimers();
    }
  });

  it("is watched, too, where what it says cannot be read", async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, "lock"));
    await writeFile(join(root, "lock", "3.json"), "");
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const taking = takeLock(root, never);
      await new Promise((next) => setTimeout(next, 400));
      vi.setSystemTime(Date.now() + 8_000);
      await (await taking).release();
    } finally {
      vi.useRealTimers();
    }
  });
});
