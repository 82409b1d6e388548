import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import * as z from "zod";

const packed = fileURLToPath(new URL("../../fixtures/data-c05023e/folder.json.br", import.meta.url));
let files: Record<string, string> | undefined;

/** The files of a data folder that the program of commit c05023e wrote, by their paths: see the README beside the fixture. */
export function oldFiles(): Record<string, string> {
  files ??= z.record(z.string(), z.string()).parse(JSON.parse(brotliDecompressSync(readFileSync(packed)).toString("utf8")));
  return files;
}

/** Lays that data folder out, as a copy that may be changed. */
export function copyOldFolder(folder: string): void {
  for (const [path, text] of Object.entries(oldFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
