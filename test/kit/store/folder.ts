import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { FolderStore } from "~/store/files/folder-store";
import { openFiles } from "~/store/files/open";

/** A new empty folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "greenroom-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The embedded store, where any failure behind the scenes is thrown at the test. */
export function openQuietly(folder: string): Promise<FolderStore> {
  return openFiles(folder, (error) => console.error(error));
}
