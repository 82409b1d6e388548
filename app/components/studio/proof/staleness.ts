import type { Freshness } from "~/browser/proof/proof-state";

/** The class that grays what is no longer true of the text, or not yet. It keeps enough contrast to be read. */
export const staleness = (state: Freshness): string => (state === "fresh" ? "" : "text-soft italic");
