import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StoreError } from "~/store/errors";
import { type FolderStore, openFolder } from "~/store/files/folder-store";
import { diskError, FakeDisk } from "../kit/store/disk-fake";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleEntry, sampleHead, samplePerson, sampleReflection, sampleVersion } from "../kit/store/samples";

const open = (disk: FakeDisk, reported: unknown[] = []): Promise<FolderStore> =>
  openFolder(disk, "/srv/data", (error) => void reported.push(error));

/** Makes these operations fail, until it is called with none. */
function fail(disk: FakeDisk, code: string, ...names: string[]): void {
  disk.onOperation = (_, name) => {
    if (names.includes(name)) throw diskError(code);
  };
}

async function caught(call: Promise<unknown>): Promise<StoreError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof StoreError) return error;
  throw new Error(`no StoreError, but ${String(error)}`);
}

describe.each(["write", "sync"])("a disk that is full (at %s)", (operation) => {
  it("is named with the place and the way out, and takes everything again when it has space", async () => {
    const disk = new FakeDisk();
    const store = await open(disk);
    await store.attempts.begin(sampleHead("a"));
    await store.attempts.append("a", 1, sampleEntry(1));
    fail(disk, "ENOSPC", operation);
    const error = await caught(store.attempts.append("a", 2, sampleEntry(2)));
    expect(error).toMatchObject({ code: "store/disk-full", place: "/srv/data/journal/00000001.log", cause: { code: "ENOSPC" } });
    expect(error.message).toBe(
      "the disk that holds /srv/data/journal/00000001.log is full: free space and try again; nothing that was stored is lost",
    );
    expect((await caught(store.people.put(samplePerson("mina")))).code).toBe("store/disk-full");
    expect((await caught(store.versions.put(sampleVersion("abc")))).code).toBe("store/disk-full");
    expect((await caught(store.attempts.begin(sampleHead("b")))).code).toBe("store/disk-full");
    expect((await caught(store.attempts.reflect("a", sampleReflection()))).code).toBe("store/disk-full");
    expect(await store.attempts.get("a")).toMatchObject({ log: [sampleEntry(1)], reflection: null });
    expect(await store.attempts.get("b")).toBeNull();
    fail(disk, "ENOSPC");
    await store.people.put(samplePerson("mina"));
    await store.attempts.begin(sampleHead("b"));
    expect(await store.attempts.append("a", 2, sampleEntry(2, { choice: "second try" }))).toEqual({ stored: true });
    await store.close();
    const again = await open(disk.afterPowerCut(() => false));
    expect((await again.attempts.get("a"))?.log.map(({ choice }) => choice)).toEqual(["choice-1", "second try"]);
    expect(again.maintenance.damages()).toEqual([]);
  });

  it("leaves nothing of a refused group behind, also where it can be cut off only later", async () => {
    for (const alsoFails of [[], ["truncate"]]) {
      const disk = new FakeDisk();
      const store = await open(disk);
      for (const id of ["a", "b", "c", "d"]) await store.attempts.begin(sampleHead(id));
      await store.attempts.reflect("d", sampleReflection({ plus: "old" }));
      fail(disk, "ENOSPC", operation, ...alsoFails);
      const group = ["a", "b", "c", "d"].map((id) => store.attempts.reflect(id, sampleReflection({ plus: "refused" })));
      for (const { status } of await Promise.allSettled(group)) expect(status).toBe("rejected");
      fail(disk, "ENOSPC");
      await store.attempts.reflect("a", sampleReflection({ plus: "kept" }));
      await store.close();
      const again = await open(disk.afterPowerCut(() => false));
      const said = await Promise.all(["a", "b", "c", "d"].map(async (id) => (await again.attempts.get(id))?.reflection?.plus));
      expect(said).toEqual(["kept", undefined, undefined, "old"]);
      await again.close();
    }
  });

  it("keeps the journal where documents cannot be written, and says so", async () => {
    const disk = new FakeDisk();
    const reported: unknown[] = [];
    const store = await open(disk, reported);
    await store.attempts.begin(sampleHead("a"));
    fail(disk, "ENOSPC", operation);
    await store.compact();
    expect(reported).toEqual([expect.objectContaining({ code: "store/disk-full" })]);
    fail(disk, "ENOSPC");
    expect(await store.attempts.append("a", 1, sampleEntry(1))).toEqual({ stored: true });
    await store.compact();
    expect(reported).toHaveLength(1);
    expect(disk.files().filter((path) => path.startsWith("journal/"))).toEqual([]);
    expect((await store.attempts.get("a"))?.log).toEqual([sampleEntry(1)]);
    await store.close();
  });
});

describe("a folder that may not be written", () => {
  it.each(["EROFS", "EACCES", "EPERM"])("is named (%s), and what it holds can still be read", async (code) => {
    const disk = new FakeDisk();
    const store = await open(disk);
    await store.people.put(samplePerson("mina"));
    fail(disk, code, "open", "write", "sync", "rename", "makeFolder", "remove");
    expect(await caught(store.people.put(samplePerson("mina")))).toMatchObject({
      code: "store/read-only",
      wayOut: expect.stringContaining("right"),
    });
    expect(await caught(store.attempts.begin(sampleHead("a")))).toMatchObject({ code: "store/read-only" });
    expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
    expect(await caught(open(disk))).toMatchObject({ code: "store/read-only", place: expect.stringContaining("/srv/data") });
  });

  it("reports a damaged file in its place where it cannot be moved", async () => {
    const disk = new FakeDisk();
    const store = await open(disk);
    await store.people.put(samplePerson("mina"));
    const path = disk.files().find((each) => each.startsWith("people/")) ?? "";
    await (await disk.open(path)).truncate(5);
    fail(disk, "EROFS", "open", "rename");
    for (let read = 0; read < 2; read++) expect(await store.people.get("mina")).toBeNull();
    expect(store.maintenance.damages()).toEqual([{ file: path, movedTo: path, reason: expect.stringContaining("may not be written") }]);
  });

  it("is named where a file lies in its place", async () => {
    const file = join(await temporaryFolder(), "data");
    await writeFile(file, "no folder");
    expect(await caught(openQuietly(file))).toMatchObject({ code: "store/not-a-folder", place: file });
    expect(await caught(openQuietly(join(file, "deeper")))).toMatchObject({ code: "store/not-a-folder" });
  });
});

describe("a folder", () => {
  it("of a newer Greenroom is left alone", async () => {
    const root = await temporaryFolder();
    await (await openQuietly(root)).close();
    await writeFile(join(root, "format.json"), '{"format": 3}');
    expect(await caught(openQuietly(root))).toMatchObject({ code: "store/newer-format", place: root });
    await writeFile(join(root, "format.json"), '{"format": 1}');
    await (await openQuietly(root)).close();
  });

  it("keeps records larger than what the journal allocates ahead", async () => {
    const disk = new FakeDisk();
    const store = await open(disk);
    await store.attempts.begin(sampleHead("a"));
    const plus = "x".repeat(600_000);
    for (const turn of [1, 2, 3]) {
      await store.attempts.reflect("a", sampleReflection({ plus: plus + turn }));
      await store.attempts.append("a", turn, sampleEntry(turn));
    }
    await store.close();
    const again = await open(disk.afterPowerCut(() => false));
    expect(again.maintenance.damages()).toEqual([]);
    expect(await again.attempts.get("a")).toMatchObject({
      log: [1, 2, 3].map((turn) => sampleEntry(turn)),
      reflection: { plus: `${plus}3` },
    });
  });
});
