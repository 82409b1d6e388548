import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CacheFolder } from "~/process/cache-folder.server";
import { filesUnder, hashOfFiles, lastChange } from "~/process/file-hash.server";
import { settings } from "~/process/settings.server";
import type { Keeper } from "./keeper";

const fromRoot = (path: string) => join(projectFolder(), path);

/** The folder of this project, from its sources or from its build. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package-lock.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** All that a finding hangs on besides the scenario's files and this Node: a test holds that nothing else is reached from there. */
export const findingCode: readonly string[] = [
  "app/engine",
  "app/analysis",
  "app/process",
  "app/services/author",
  "app/services/catalog",
  "tsconfig.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Keeps what was found from one command to the next, in a folder that anyone may delete. */
export function findingKeeper(): Keeper {
  const files = findingCode.flatMap((path) => filesUnder(fromRoot(path)));
  const { cacheDir = fromRoot("node_modules/.cache/greenroom") } = settings();
  const cache = new CacheFolder(cacheDir);
  // What changed after this process began may have been loaded before it changed, or after.
  const isAsLoaded = () => lastChange(files) < performance.timeOrigin;
  return {
    code: `${process.version} ${hashOfFiles(files)}`,
    get: (key) => cache.get(key),
    set: (key, found) => isAsLoaded() && cache.set(key, found),
  };
}
