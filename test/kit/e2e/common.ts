import { inject } from "vitest";
import { ten } from "../scenario/ten-cases";
import type { Server } from "./server";

/** The shipped cases that the common server serves. */
export const common = [...ten, "cold-house", "ice-cream-bread", "old-article", "the-cord"];

declare module "vitest" {
  interface ProvidedContext {
    /** Where the common server answers. */
    common: string;
  }
}

/**
 * The one server for all files that only play on it, each as people of its own: it reads and explores each case once. A file that
 * stops its server, looks at what it wrote, or needs a case of its own has one served instead.
 */
export function commonServer(): Pick<Server, "address"> {
  return { address: inject("common") };
}
