import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secret } from "~/process/secret.server";
import { keepSettings } from "~/process/settings.server";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleHead, samplePerson } from "../kit/store/samples";

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test("all that is in a data folder is for the account that runs it alone, and so is a folder that was made before", async () => {
  const root = join(await temporaryFolder(), "data");
  let store = await openQuietly(root);
  keepSettings({ dataDir: root, scenariosDir: "none" });
  secret();
  await store.people.put(samplePerson("mina"));
  await store.attempts.begin(sampleHead("a"));
  await store.together((tx) => tx.people.put(samplePerson("omar")));
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    expect([path, await modeOf(path)]).toEqual([path, entry.isDirectory() ? 0o700 : 0o600]);
  }
  await store.close();
  expect(await modeOf(root)).toBe(0o700);
  await chmod(root, 0o755);
  store = await openQuietly(root);
  await store.close();
  expect(await modeOf(root)).toBe(0o750);
});
