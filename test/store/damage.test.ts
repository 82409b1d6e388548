import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import type { Disk } from "~/store/files/disk/disk";
import { nodeDisk } from "~/store/files/disk/disk-node";
import { shardOf, toFileName } from "~/store/files/disk/place";
import { openFolder } from "~/store/files/folder-store";
import { toLine } from "~/store/files/journal/line";
import type { Store } from "~/store/port";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleAuditEntry, sampleEntry, sampleHead, samplePerson, sampleSeal } from "../kit/store/samples";
import { seedAttempts } from "../kit/store/seed";

const fileOf = (folder: string, id: string) => `${folder}/${shardOf(id)}/${toFileName(id)}`;

async function ids(store: Store): Promise<string[]> {
  const found: string[] = [];
  for await (const id of store.attempts.ids()) found.push(id);
  return found.sort();
}

/** A folder with these people, opened so that none of them is in memory. */
async function peopleOf(...people: string[]) {
  const root = await temporaryFolder();
  const first = await openQuietly(root);
  for (const id of people) await first.people.put(samplePerson(id));
  await first.close();
  return { root, store: await openQuietly(root) };
}

/** A folder whose journal holds `a` with three turns and `b` with two, in that order. */
async function folderWithJournal(): Promise<{ root: string; segment: string; lines: string[] }> {
  const root = await temporaryFolder();
  const store = await openQuietly(root);
  for (const [id, turns] of [
    ["a", 3],
    ["b", 2],
  ] as const) {
    await store.attempts.begin(sampleHead(id));
    for (let turn = 1; turn <= turns; turn++) await store.attempts.append(id, turn, sampleEntry(turn));
  }
  await store.close();
  const segment = join(root, "journal", (await readdir(join(root, "journal")))[0] ?? "");
  const text = await readFile(segment, "utf8");
  return { root, segment, lines: text.slice(0, text.lastIndexOf("\n")).split("\n") };
}

describe("a document that cannot be read", () => {
  const whole = JSON.stringify(samplePerson("mina"));
  it.each([
    ["no JSON", "{", "no JSON"],
    ["empty", "", "no JSON"],
    ["cut short", whole.slice(0, 40), "no JSON"],
    ["null", "null", "holds nothing"],
    ["another shape", whole.replace("css1", "CSS 1"), "level"],
    ["another's", JSON.stringify(samplePerson("omar")), "holds omar, not mina"],
  ])("(%s) is set aside with its reason, once, and its id is free again", async (_, text, reason) => {
    const root = await temporaryFolder();
    let store = await openQuietly(root);
    await store.people.put(samplePerson("mina"));
    await store.people.put(samplePerson("nina"));
    await writeFile(join(root, fileOf("people", "mina")), text);
    expect(await Promise.all([store.people.get("mina"), store.people.get("mina")])).toEqual([null, null]);
    expect(await store.people.get("nina")).toEqual(samplePerson("nina"));
    const [damage, ...more] = store.maintenance.damages();
    expect(more).toEqual([]);
    expect(damage).toMatchObject({ file: fileOf("people", "mina"), reason: expect.stringContaining(reason) });
    expect(await readFile(join(root, damage?.movedTo ?? ""), "utf8")).toBe(text);
    await store.people.put(samplePerson("mina"));
    await store.close();
    store = await openQuietly(root);
    expect(await store.people.get("mina")).toEqual(samplePerson("mina"));
    expect(store.maintenance.damages()).toEqual([damage]);
    await store.close();
  });

  it("(a folder in its place) is set aside like any other", async () => {
    const { root, store } = await peopleOf("mina", "nina");
    await rm(join(root, fileOf("people", "mina")));
    await mkdir(join(root, fileOf("people", "mina"), "oops"), { recursive: true });
    expect((await store.people.all()).map(({ id }) => id)).toEqual(["nina"]);
    expect(store.maintenance.damages()).toMatchObject([{ file: fileOf("people", "mina"), reason: "a folder is in its place" }]);
    await store.people.put(samplePerson("mina"));
    expect((await store.people.all()).length).toBe(2);
    await store.close();
  });

  it("(the system will not read it) is left where it is, out of every list, and told of until it can be read", async () => {
    const root = await temporaryFolder();
    const refused = new Set<string>();
    const disk = nodeDisk(root);
    const read: Disk["read"] = async (path) => {
      if (refused.has(path)) throw Object.assign(new Error("no right to read"), { code: "EACCES" });
      return disk.read(path);
    };
    const open = () => openFolder({ ...disk, read }, root, (error) => console.error(error));
    const first = await open();
    for (const id of ["mina", "nina"]) await first.people.put(samplePerson(id));
    for (const id of ["e1", "e2"]) await first.audit.append(sampleAuditEntry(id));
    await first.close();
    const store = await open();
    const [mina, e1] = [fileOf("people", "mina"), fileOf("audit", "e1")];
    for (const file of [mina, e1]) refused.add(file);
    expect((await store.people.all()).map(({ id }) => id)).toEqual(["nina"]);
    expect((await store.audit.newest(9)).map(({ id }) => id)).toEqual(["e2"]);
    const told = () => store.maintenance.damages().map(({ file, movedTo }) => [file, movedTo]);
    expect(told()).toEqual([mina, e1].map((file) => [file, file]));
    await expect(store.people.get("mina")).rejects.toMatchObject({ code: "store/read-only" });
    // It may be as it should be, so nothing that scrubs what was set aside touches it.
    await store.maintenance.scrub(["mina"]);
    refused.clear();
    expect((await store.people.all()).length).toBe(2);
    expect(told()).toEqual([[e1, e1]]);
    await store.close();
  });

  it("(of an attempt) takes none of the others with it, and damages are told oldest first", async () => {
    const root = await temporaryFolder();
    await seedAttempts(root, 20, 3);
    const [first, second] = [fileOf("attempts", "seed-4"), fileOf("attempts", "seed-11")];
    await writeFile(join(root, first), "oops");
    const store = await openQuietly(root);
    expect(await store.attempts.get("seed-4")).toBeNull();
    await writeFile(join(root, second), "oops");
    const listed = async () => (await store.attempts.summaries({ subject: toSubjectId("person-11") })).length;
    // A list reads no document: it shows the attempt until somebody opens it.
    expect([await listed(), await store.attempts.get("seed-11"), await listed()]).toEqual([1, null, 0]);
    expect(store.maintenance.damages().map(({ file }) => file)).toEqual([first, second]);
    expect(await ids(store)).toHaveLength(18);
    expect((await store.attempts.get("seed-5"))?.log).toHaveLength(3);
    await store.close();
  });
});

/** Puts a row of before in front of the row of one attempt, and damages the later one. */
async function outdate(file: string): Promise<void> {
  const lines = (await readFile(file, "utf8")).split("\n");
  const at = lines.findIndex((line) => line.includes('"seed-7"'));
  const row = JSON.parse((lines[at] ?? "").split(" ").slice(3).join(" "));
  const old = toLine(JSON.stringify({ ...row, turns: 0, seal: null }), 0);
  lines[at] = `${old}${(lines[at] ?? "").replace('"turns":1', '"turns":2')}`;
  await writeFile(file, lines.join("\n"));
}

describe("the derived summaries of attempts", () => {
  it.each(["removed", "cut short", "nonsense", "older by a row that cannot be read"])(
    "is made again from the documents where it is %s",
    async (how) => {
      const root = await temporaryFolder();
      await seedAttempts(root, 30, 1);
      const file = join(root, "derived/attempts.log");
      if (how === "removed") await rm(file);
      if (how === "cut short") await truncate(file, 100);
      if (how === "nonsense") await writeFile(file, '5 1 0 ["x"]\n'.repeat(30));
      if (how === "older by a row that cannot be read") await outdate(file);
      for (let start = 0; start < 2; start++) {
        const store = await openQuietly(root);
        expect(await ids(store)).toHaveLength(30);
        const [summary, ...more] = await store.attempts.summaries({ subject: toSubjectId("person-7") });
        expect([summary?.head.id, summary?.turns, summary?.seal?.total, more]).toEqual(["seed-7", 1, sampleSeal().total, []]);
        await store.close();
      }
    },
  );
});

describe("a journal that cannot be read", () => {
  it("is taken up to its torn end, without a word, where the end was never acknowledged", async () => {
    const { root, segment, lines } = await folderWithJournal();
    const last = (lines.at(-1) ?? "").length;
    const kept = lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join("");
    for (const cut of [0, 1, 5, last >> 1, last]) {
      await writeFile(segment, kept + (lines.at(-1) ?? "").slice(0, cut));
      const store = await openQuietly(root);
      expect((await store.attempts.get("a"))?.log).toHaveLength(3);
      expect((await store.attempts.get("b"))?.log).toHaveLength(1);
      expect(store.maintenance.damages()).toEqual([]);
      expect(await store.attempts.append("b", 2, sampleEntry(2))).toEqual({ stored: true });
      await store.close();
      for (const each of await readdir(join(root, "journal"))) await rm(join(root, "journal", each));
      for (const each of await readdir(join(root, "attempts"))) await rm(join(root, "attempts", each), { recursive: true });
    }
  });

  it("loses what follows a damaged line in that attempt alone, keeps a copy, and says so once", async () => {
    const { root, segment, lines } = await folderWithJournal();
    const broken = lines.map((line, index) => (index === 2 ? line.replace("choice-2", "choice-9") : line)).join("\n");
    await writeFile(segment, `${broken}\n`);
    for (let start = 0; start < 2; start++) {
      const store = await openQuietly(root);
      expect((await store.attempts.get("a"))?.log).toEqual([sampleEntry(1)]);
      expect((await store.attempts.get("b"))?.log).toEqual([sampleEntry(1), sampleEntry(2)]);
      const [damage, ...more] = store.maintenance.damages();
      expect(more).toEqual([]);
      expect(damage?.file).toBe("journal/00000001.log");
      expect(damage?.reason).toContain("attempt a keeps its first 1 turns");
      expect(await readFile(join(root, damage?.movedTo ?? ""), "utf8")).toBe(`${broken}\n`);
      await store.close();
    }
  });

  it("takes turns of the damaged attempt again, and keeps them", async () => {
    const { root, segment, lines } = await folderWithJournal();
    await writeFile(segment, `${lines.map((line, index) => (index === 2 ? `x${line}` : line)).join("\n")}\n`);
    let store = await openQuietly(root);
    expect(await store.attempts.append("a", 2, sampleEntry(2), sampleSeal())).toEqual({ stored: true });
    await store.close();
    store = await openQuietly(root);
    expect(await store.attempts.get("a")).toMatchObject({ log: [sampleEntry(1), sampleEntry(2)], seal: sampleSeal() });
    await store.close();
  });
});
