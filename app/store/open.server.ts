import { resolve } from "node:path";
import { shared } from "~/process/shared";
import { openFiles } from "~/store/files/open";
import { StoreError } from "./errors";
import type { Store } from "./port";

interface Kept {
  /** "" for a store that a test brought. */
  dataDir: string;
  opening: Promise<Store>;
  /** Null until it is open. */
  store: Store | null;
}
const own = shared("store", (): { kept: Kept | null } => ({ kept: null }));

/** Opens the store in this folder and keeps it as the process's own; where it is open already, it is that one. One process, one store. */
export function openStore(dataDir: string): Promise<Store> {
  const folder = resolve(dataDir);
  const { kept } = own;
  if (kept === null)
    return keep(
      folder,
      openFiles(folder, (error) => console.error("greenroom store:", error)),
    ).opening;
  if (kept.dataDir === folder) return kept.opening;
  const says = `this process has a store open already (${kept.dataDir || "a test's own"})`;
  return Promise.reject(new StoreError("store/not-open", { place: folder, says, wayOut: "close that one first" }));
}

/** The process's store; throws `store/not-open` before `openStore` and after `close`. */
export function store(): Store {
  const open = own.kept?.store;
  if (open) return open;
  throw new StoreError("store/not-open", { place: "store", says: "no store is open", wayOut: "call openStore when the program starts" });
}

/** Makes this store the process's own: for tests, with a memory store. */
export function useStore(given: Store): Store {
  const kept: Kept = keep("", Promise.resolve(given));
  kept.store = clearing(given, kept);
  return kept.store;
}

function keep(dataDir: string, opening: Promise<Store>): Kept {
  const kept: Kept = { dataDir, store: null, opening };
  own.kept = kept;
  kept.opening = opening.then(
    (opened) => {
      kept.store ??= clearing(opened, kept);
      return kept.store;
    },
    (error: unknown) => {
      clear(kept);
      throw error;
    },
  );
  return kept;
}

function clearing(given: Store, kept: Kept): Store {
  const close = async () => {
    clear(kept);
    await given.close();
  };
  return { ...given, close };
}

function clear(kept: Kept): void {
  if (own.kept === kept) own.kept = null;
}
