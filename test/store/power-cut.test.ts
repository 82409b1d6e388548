import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FolderStore, openFolder } from "~/store/files/folder-store";
import { expectAgreement } from "../kit/store/agreement";
import { Client, type Step, saysDiskFull } from "../kit/store/client";
import { storeContract } from "../kit/store/contract";
import { diskError, FakeDisk, PowerCut } from "../kit/store/disk-fake";
import { mulberry } from "../kit/store/mulberry";

const long = process.env.GREENROOM_LONG === "1";

const step = fc.tuple(
  fc.constantFrom<Step | "compact">("begin", "append", "append", "append", "end", "reflect", "person", "version", "compact"),
  fc.nat(9),
);
const script = fc.array(step, { minLength: 1, maxLength: 12 });
const run = fc.record({
  seed: fc.integer(),
  /** The disk operation at which each life of the store ends. */
  cuts: fc.array(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 3 }),
  scripts: fc.array(script, { minLength: 1, maxLength: 3 }),
  fullShare: fc.constantFrom(0, 0, 0.1),
});

const fillable = new Set(["open", "write", "makeFolder", "sync", "truncate"]);

describe("a store whose disk loses what was not synced", () => {
  it("has everything that it acknowledged, and nothing half, after any power cut and on a disk that fills up now and then", async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ seed, cuts, scripts, fullShare }) => {
        const random = mulberry(seed);
        const clients = scripts.map((_, index) => new Client(`c${index}`));
        let disk = new FakeDisk();
        for (const cut of cuts) {
          disk.onOperation = (operation, name) => {
            if (operation >= cut) throw new PowerCut();
            if (random() < fullShare && fillable.has(name)) throw diskError("ENOSPC");
          };
          await live(disk, clients, scripts);
          disk = disk.afterPowerCut(() => random() < 0.5);
          const store = await openFolder(disk, "data", (error) => expect.fail(String(error)));
          expect(store.maintenance.damages()).toEqual([]);
          for (const client of clients) await client.verify(store);
          await expectAgreement(store);
          await store.close();
          expect(disk.files().filter((path) => path.startsWith("tmp/"))).toEqual([]);
        }
      }),
      { numRuns: long ? 3_000 : 250 },
    );
  });

  let disk = new FakeDisk();
  const report = (error: unknown) => console.error(error);
  let open: FolderStore | null = null;
  storeContract("files, all in documents, after a power cut that took all that was not synced", {
    open: async () => {
      disk = new FakeDisk();
      open = await openFolder(disk, "data", report);
      return open;
    },
    reopen: async () => {
      await open?.compact();
      disk = disk.afterPowerCut(() => false);
      expect(disk.files().filter((path) => path.startsWith("journal/"))).toEqual([]);
      open = await openFolder(disk, "data", report);
      return open;
    },
  });
});

/** One life of the store, from its start to the power cut or the end of the scripts. */
async function live(disk: FakeDisk, clients: Client[], scripts: [Step | "compact", number][][]): Promise<void> {
  const bearable = (error: unknown) => {
    if (!(error instanceof PowerCut) && !saysDiskFull(error)) throw error;
  };
  const store = await openFolder(disk, "data", bearable).catch(bearable);
  if (store === undefined) return;
  await Promise.all(
    clients.map(async (client, index) => {
      for (const [step, pick] of scripts[index] ?? []) {
        await (step === "compact" ? store.compact() : client.step(store, step, pick)).catch(bearable);
      }
      for (const [step, pick] of scripts[index] ?? []) if (step === "append") await client.step(store, step, pick).catch(bearable);
    }),
  );
}
