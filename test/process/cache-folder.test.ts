import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CacheFolder } from "~/process/cache-folder.server";
import { temporaryFolder } from "../kit/store/folder";

const value = { lines: 3, problems: [{ code: "GR1001", message: "é\n\u0000" }], none: null };

async function emptyFolder(): Promise<string> {
  return join(await temporaryFolder(), "cache");
}

const filesOf = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

test("a value is found by whoever opens the folder next, under its own key alone", async () => {
  const folder = await emptyFolder();
  expect(new CacheFolder(folder).get("a")).toBeUndefined();
  new CacheFolder(folder).set("a", value);
  expect(new CacheFolder(folder).get("a")).toEqual(value);
  expect(new CacheFolder(folder).get("b")).toBeUndefined();
});

test("an entry that was cut short at any character, or changed in any, was never kept", async () => {
  const folder = await emptyFolder();
  const cache = new CacheFolder(folder);
  cache.set("a", value);
  const [file = ""] = filesOf(folder);
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(file, whole.subarray(0, at));
    expect(cache.get("a"), `cut at ${at}`).toBeUndefined();
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(cache.get("a"), `changed at ${at}`).toBeUndefined();
  }
  writeFileSync(file, whole);
  expect(cache.get("a")).toEqual(value);
});

test("an entry under another key's name is not that key's", async () => {
  const folder = await emptyFolder();
  const cache = new CacheFolder(folder);
  cache.set("a", "of a");
  const [ofA = ""] = filesOf(folder);
  cache.set("b", "of b");
  const ofB = filesOf(folder).find((file) => file !== ofA) ?? "";
  renameSync(ofA, ofB);
  expect(cache.get("b")).toBeUndefined();
});

test("it holds no more than it may, and what was asked for last stays", async () => {
  const folder = await emptyFolder();
  const cache = new CacheFolder(folder, 10);
  cache.set("asked", "still here");
  const [asked = ""] = filesOf(folder);
  for (let number = 0; number < 40; number++) {
    cache.set(`${number}`, number);
    // The oldest of all, were it not for those who ask.
    for (const file of filesOf(folder)) utimesSync(file, file === asked ? 1 : 1000 + number, file === asked ? 1 : 1000 + number);
    expect(cache.get("asked")).toBe("still here");
    expect(readdirSync(folder).length).toBeLessThanOrEqual(10);
  }
  // Another process begins where this one ended.
  for (let number = 40; number < 60; number++) new CacheFolder(folder, 10).set(`${number}`, number);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(10);
});

test("what is very large is not kept", async () => {
  const folder = await emptyFolder();
  const cache = new CacheFolder(folder);
  cache.set("a", "x".repeat(300_000));
  expect(cache.get("a")).toBeUndefined();
});

test("a folder that is deleted in between, or cannot be made, keeps nothing and disturbs nobody", async () => {
  const folder = await emptyFolder();
  const cache = new CacheFolder(folder);
  cache.set("a", value);
  rmSync(folder, { recursive: true });
  expect(cache.get("a")).toBeUndefined();
  cache.set("a", value);
  expect(cache.get("a")).toEqual(value);

  const taken = join(await temporaryFolder(), "taken");
  writeFileSync(taken, "a file");
  new CacheFolder(taken).set("a", value);
  expect(new CacheFolder(taken).get("a")).toBeUndefined();
  expect(readFileSync(taken, "utf8")).toBe("a file");
});
