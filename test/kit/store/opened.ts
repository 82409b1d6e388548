import type { Store } from "~/store/port";

/** The store of a test under way. `again` closes and opens it, where the adapter outlives its process. */
export interface Opened {
  store(): Store;
  again(): Promise<void>;
}
