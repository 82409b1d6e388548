import type { JudgedTurnView } from "~/views/judgement";

/** Whether there is nothing to say against a turn. */
export function isFine({ verdict }: Pick<JudgedTurnView, "verdict">): boolean {
  return verdict === "best" || verdict === "good";
}
