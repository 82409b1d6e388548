import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";

/** Gzipped bytes of the script that a first visit of a route needs: entry, root and route with all that they import, and the manifest. */
export async function scriptBytes(buildFolder: string, route: string): Promise<number> {
  const { assets }: ServerBuild = await import(pathToFileURL(join(buildFolder, "server/index.js")).href);
  const modules = [assets.entry, assets.routes.root, assets.routes[route]];
  const urls = new Set([assets.url]);
  for (const found of modules) {
    if (!found) throw new Error(`the build in ${buildFolder} has no route ${route}`);
    for (const url of [found.module, ...(found.imports ?? [])]) urls.add(url);
  }
  return [...urls].reduce((sum, url) => sum + gzipSync(readFileSync(join(buildFolder, "client", url))).byteLength, 0);
}
