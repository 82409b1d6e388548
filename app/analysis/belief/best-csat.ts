import { passingCsat } from "~/analysis/search/passing-csat";
import type { Believer } from "./belief";

/** The greatest CSAT of an ending that a passing line leads to, in one variant that may have been drawn; null where no line passes. */
export function bestCsat({ openings }: Believer, variant: string): number | null {
  const solved = openings.flat().find(({ possible }) => possible.variant === variant)?.possible.solved;
  return solved ? passingCsat(solved, "best") : null;
}
