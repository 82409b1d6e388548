import { type JudgedTurn, MOST_LOSS, type Verdict } from "~/analysis/belief/judge";
import type { Rules } from "~/engine/play/rules";
import type { Comparison } from "./continuation";
import type { Reason } from "./reason";
import { reachedReasons } from "./reason-reached";
import { wordingReasons } from "./reason-said";
import { questionReasons } from "./reason-unasked";

const MOST = 3;

/**
 * The weightiest reasons of a turn that lost, at most three. They come of everything that was still possible when it was made, never of the variant that
 * was drawn, so they are equal in all variants that had shown the same.
 */
export function reasonsFor(rules: Rules, compared: Comparison, { verdict, loss }: Pick<JudgedTurn, "verdict" | "loss">): Reason[] {
  return [
    ...refused(compared, loss),
    ...passGone(verdict, loss),
    ...questionReasons(rules, compared, loss),
    ...reachedReasons(rules, compared),
    ...wordingReasons(rules, compared),
  ]
    .filter(({ weight }) => weight > 0.05)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST);
}

/** A turn that costs little turns the game where a pass went out of reach with it; where it costs much, the cost says enough. */
function passGone(verdict: Verdict, loss: number): Reason[] {
  return verdict === "turning-point" && loss <= MOST_LOSS.mistake ? [{ code: "pass-gone", about: [], weight: 3 * loss }] : [];
}

/** The limit that refused the turn in the story. */
function refused({ taken }: Comparison, loss: number): Reason[] {
  const refusal = taken[0]?.turn.refusal;
  if (!refusal) return [];
  const code = `refused.${refusal.code}` as const;
  // Nothing of the score lies in a refusal itself: it cost the time and the chance.
  const weight = 2 * loss;
  if (refusal.code === "over-authority") return [{ code, about: [refusal.authority], weight }];
  if (refusal.code === "step-first") return [{ code, about: refusal.steps, weight }];
  return [{ code, about: refusal.code === "open-first" ? refusal.resources : [refusal.resource], weight }];
}
