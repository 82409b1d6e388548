import type { Examination, LevelExamination } from "~/analysis/diagnostics/examine-case";
import { fairLists } from "~/engine/count/money";
import type { FailingRole } from "~/engine/scenario/names";
import { mostRemedy } from "../diagnostics/measure/most-remedy";

/** The roles that a scenario has to have a test line of at a level: three always, the others where there is money to give, money owed, or something guarded. */
export function askedRoles(examined: Examination, { level, rules }: LevelExamination): FailingRole[] {
  const isOwed = fairLists(examined.scenario).owed.some(({ lo }) => lo > 0);
  const further: [FailingRole, boolean][] = [
    ["over-giving", mostRemedy(examined, level) > 0],
    ["under-paying", isOwed],
    ["unverified", rules.safeguards.length > 0],
  ];
  return ["polite-fast", "warm-empty", "cold-solved", ...further.flatMap(([role, isAsked]) => (isAsked ? [role] : []))];
}
