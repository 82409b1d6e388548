import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { FolderStore } from "~/store/files/folder-store";
import { openFiles } from "~/store/files/open";

const made: string[] = [];

/** A new empty folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-store-"));
  made.push(folder);
  return folder;
}

async function removeTemporaryFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** The embedded store, where any failure behind the scenes is thrown at the test. */
export function openQuietly(folder: string): Promise<FolderStore> {
  return openFiles(folder, (error) => console.error(error));
}

afterEach(removeTemporaryFolders);
