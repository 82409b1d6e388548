import type { Step } from "~/engine/format/step";

/**
 * Format 2 adds names for conditions, voices, lists of values and remarks. Everything that format 1 could say reads the same in it, so nothing but the number
 * changes.
 */
export const scenario2: Step = { id: "scenario/2", up: (content) => ({ ...content }) };
