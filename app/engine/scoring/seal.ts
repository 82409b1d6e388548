import { valueAt } from "~/engine/machine/first-that-holds";
import type { Seal } from "~/engine/play/attempt";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { score } from "./score";

/** The result that an ending seals. */
export function toSeal(rules: Rules, played: Replay, at: string): Seal {
  const { ending, outcome, empathy, empowerment, total, passed, faults } = score(rules, played);
  const { csat, effort } = rules.scenario.endings[ending] ?? { csat: 0, effort: 0 };
  const rating = valueAt(rules, csat, played.held.position);
  return {
    ending,
    outcome: outcome.score,
    empathy: empathy.score,
    empowerment: empowerment.score,
    total,
    passed,
    faults: faults.map(({ fault }) => fault),
    csat: rating,
    effort,
    formula: rules.model.formula,
    at,
  };
}
