import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleEntry, sampleHead, sampleReflection } from "../kit/store/samples";

/** The names of all files below the folder that hold these words. */
async function filesWith(words: string, folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const holding = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return (await readFile(path)).includes(words) ? [path] : [];
    });
  return (await Promise.all(holding)).flat();
}

test("what was forgotten stands in no file, not in the journal either", async () => {
  const folder = await temporaryFolder();
  const store = await openQuietly(folder);
  const words = "I would ask about the gauge";
  for (const id of ["a1", "a2", "b1"]) {
    await store.attempts.begin(sampleHead(id, id === "b1" ? "omar" : "mina"));
    await store.attempts.append(id, 1, sampleEntry(1, { typed: `${words}, typed ${id}`, typing: "slip" }));
    await store.attempts.reflect(id, sampleReflection({ delta: `${words}, said ${id}` }));
  }
  expect(await filesWith(words, folder)).not.toEqual([]);
  await store.attempts.forget(toSubjectId("mina"));
  expect(await filesWith(`${words}, said a`, folder)).toEqual([]);
  expect(await filesWith(`${words}, said b1`, folder)).not.toEqual([]);
  expect(await filesWith(`${words}, typed a`, folder)).toEqual([]);
  expect(await filesWith(`${words}, typed b1`, folder)).not.toEqual([]);
  await store.close();
  expect(await filesWith(`${words}, said a`, folder)).toEqual([]);
  expect(await filesWith(`${words}, typed a`, folder)).toEqual([]);
});

test("a document that was removed is gone from the disk", async () => {
  const folder = await temporaryFolder();
  const store = await openQuietly(folder);
  await store.mails.put({ id: "m1", personId: "mina-who-left" });
  expect(await filesWith("mina-who-left", folder)).toHaveLength(1);
  await store.mails.change("m1", () => null);
  expect(await filesWith("mina-who-left", folder)).toEqual([]);
  await store.close();
});
