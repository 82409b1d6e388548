import { mkdir } from "node:fs/promises";
import { shelfNames } from "~/store/bases";
import type { Disk } from "~/store/files/disk/disk";
import { nodeDisk } from "~/store/files/disk/disk-node";
import { type FolderStore, openFolder } from "~/store/files/folder-store";

const documentFolders = new Set<string>([...shelfNames, "audit", "attempts", "versions"]);

/** The same disk; `paths` holds the path of every file that was read from it, in order. */
function countingDisk(disk: Disk): Disk & { paths: string[] } {
  const paths: string[] = [];
  return {
    ...disk,
    paths,
    read: (path) => {
      paths.push(path);
      return disk.read(path);
    },
  };
}

/** The store in this folder. `documentsRead` returns the path of each document that was read from the disk since it was asked last. */
export async function openCounted(root: string): Promise<{ store: FolderStore; documentsRead(): string[] }> {
  await mkdir(root, { recursive: true });
  const disk = countingDisk(nodeDisk(root));
  const store = await openFolder(disk, root, (error) => {
    throw error;
  });
  return { store, documentsRead: () => disk.paths.splice(0).filter((path) => documentFolders.has(path.slice(0, path.indexOf("/")))) };
}
