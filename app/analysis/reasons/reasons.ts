import type { Breach } from "~/analysis/belief/breach";
import type { JudgedTurn } from "~/analysis/belief/judge";
import { MOST_LOSS, type Verdict } from "~/analysis/belief/verdict";
import type { Rules } from "~/engine/play/rules";
import type { Comparison } from "./continuation";
import { likeliestValue } from "./expected-difference";
import type { Reason } from "./reason";
import { reachedReasons, stepBroken } from "./reason-reached";
import { wordingReasons } from "./reason-said";
import { questionReasons } from "./reason-unasked";

const MOST = 3;

/**
 * The weightiest reasons of a turn that lost, at most three. They come of everything that was still possible when it was made, never of the variant that
 * was drawn, so they are equal in all variants that had shown the same.
 */
export function reasonsFor(
  rules: Rules,
  compared: Comparison,
  { verdict, loss, breaches }: Pick<JudgedTurn, "verdict" | "loss" | "breaches">,
): Reason[] {
  const reached = reachedReasons(rules, compared);
  const broken = breaches.flatMap((breach) => breachReason(breach, compared, reached));
  const others = reached.filter(({ code, about }) => !broken.some((one) => one.code === code && one.about[0] === about[0]));
  return [
    ...broken,
    ...refused(compared, loss),
    ...passGone(verdict, loss),
    ...questionReasons(rules, compared, loss),
    ...others,
    ...wordingReasons(rules, compared),
  ]
    .filter(({ weight }) => weight > 0.05)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST);
}

/** A step that the turn broke is told even where it cost nothing: it weighs at least what its verdict may cost. */
function breachReason({ step, severity }: Breach, { own }: Comparison, reached: readonly Reason[]): Reason[] {
  const found = likeliestValue(own, (one) => stepBroken(one, step));
  if (!found) return [];
  const code = severity === "critical" ? (`critical-${found}` as const) : found;
  const least = severity === "critical" ? MOST_LOSS.mistake : MOST_LOSS.slip;
  const cost = reached.find((reason) => reason.code === code && reason.about[0] === step)?.weight ?? 0;
  return [{ code, about: [step], weight: Math.max(least, cost) }];
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
