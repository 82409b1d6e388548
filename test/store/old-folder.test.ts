import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { shardOf } from "~/store/files/disk/place";
import { toLine } from "~/store/files/journal/line";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleEntry, sampleHead, sampleReflection, sampleSeal } from "../kit/store/samples";

/** The head of an attempt as it was stored until format 2. */
function oldHead(id: string): object {
  const { subject, ...head } = sampleHead(id);
  return { ...head, personId: subject };
}

/** A folder of format 1: one attempt in its document, one that the journal holds, and the list of whose the first one is. */
async function oldFolder(): Promise<string> {
  const root = await temporaryFolder();
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write("format.json", '{\n "format": 1\n}\n');
  const document = { head: oldHead("old"), log: [sampleEntry(1)], seal: sampleSeal(), reflection: sampleReflection() };
  await write(`attempts/${shardOf("old")}/old.json`, `${JSON.stringify(document, null, 1)}\n`);
  await write("derived/by-person.log", toLine(JSON.stringify(["old", "mina"]), 0));
  const records = [
    ["b", oldHead("running")],
    ["t", "running", 1, sampleEntry(1)],
  ];
  await write("journal/00000001.log", records.map((record) => toLine(JSON.stringify(record), 0)).join(""));
  return root;
}

test("a folder of before opens: whose an attempt is has another name there, in documents and in the journal", async () => {
  const root = await oldFolder();
  let store = await openQuietly(root);
  const mina = toSubjectId("mina");
  for (let start = 0; start < 2; start++) {
    const head = { ...sampleHead("old") };
    expect(await store.attempts.get("old")).toEqual({ head, log: [sampleEntry(1)], seal: sampleSeal(), reflection: sampleReflection() });
    expect((await store.attempts.get("running"))?.head).toEqual(sampleHead("running"));
    const summaries = await store.attempts.summaries({ subject: mina });
    expect(summaries.map(({ head: { id }, turns, seal }) => [id, turns, seal?.total])).toEqual([
      ["old", 1, sampleSeal().total],
      ["running", 1 + start, undefined],
    ]);
    if (start === 0) expect(await store.attempts.append("running", 2, sampleEntry(2))).toEqual({ stored: true });
    expect(store.maintenance.damages()).toEqual([]);
    await store.close();
    store = await openQuietly(root);
  }
  await store.compact();
  await store.close();
  expect((await readdir(join(root, "derived"))).sort()).toEqual(["attempts.log", "shelves.json"]);
  expect(JSON.parse(await readFile(join(root, "format.json"), "utf8"))).toEqual({ format: 2 });
  expect(await readFile(join(root, "attempts", shardOf("running"), "running.json"), "utf8")).toContain('"subject": "mina"');
});
