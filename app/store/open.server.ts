import { resolve } from "node:path";
import { StoreError } from "./errors";
import { openLowdb } from "./lowdb/open";
import type { Store } from "./port";

// The server's entry and the bundle of the routes are two instances of this module: the process has one place that both see.
const place = Symbol.for("greenroom.store");

interface Shelf {
  [place]?: { store: Store; dataDir: string } | undefined;
}
const shelf: typeof globalThis & Shelf = globalThis;

/** Opens the store in this folder and keeps it as the process's own. Where it is open already, that one is returned. */
export async function openStore(dataDir: string): Promise<Store> {
  const open = shelf[place];
  if (open?.dataDir === resolve(dataDir)) return open.store;
  const store = await openLowdb(dataDir, (error) => console.error("greenroom store:", error));
  return keep(store, resolve(dataDir));
}

/** The process's store; throws `store/not-open` before `openStore` and after `close`. */
export function store(): Store {
  const open = shelf[place];
  if (open !== undefined) return open.store;
  throw new StoreError("store/not-open", { place: "store", says: "no store is open", wayOut: "call openStore when the program starts" });
}

/** Makes this store the process's own: for tests, with a memory store. */
export function useStore(given: Store): Store {
  return keep(given, "");
}

function keep(given: Store, dataDir: string): Store {
  const kept: Store = {
    ...given,
    close: async () => {
      if (shelf[place]?.store === kept) shelf[place] = undefined;
      await given.close();
    },
  };
  shelf[place] = { store: kept, dataDir };
  return kept;
}
