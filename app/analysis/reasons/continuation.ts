import type { BestPlan } from "~/analysis/belief/best-plan";
import type { TurnBelief } from "~/analysis/belief/judge";
import type { ChoiceEntry } from "~/engine/play/attempt";
import { begin } from "~/engine/play/begin";
import { toEntries, toEntry } from "~/engine/play/entries";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { STEP_AWAY } from "~/engine/scenario/names";
import { type Score, score } from "~/engine/scoring/score";

/** A turn in one variant with a line that goes on from it to an ending, as the engine plays and scores it. */
export interface Continuation {
  weight: number;
  turn: Turn;
  played: Replay;
  score: Score;
}

/** A turn beside the best one, each gone on from by the best choices, in every variant that was still possible. */
export interface Comparison {
  taken: Continuation[];
  best: Continuation[];
}

/** Plays both through the engine. `log` is what came before the turn; the variants of a belief answer it alike. */
export function compare(
  rules: Rules,
  log: readonly Turn[],
  { turn, belief, prospect }: TurnBelief,
  unfold: (belief: TurnBelief["belief"]) => BestPlan,
): Comparison {
  const entries = log.filter(({ move }) => move.name !== STEP_AWAY).map(toEntry);
  const after = new Map(prospect.outcomes.flatMap((outcome) => [...unfold(outcome.belief)]));
  const best = unfold(belief);
  const compared: Comparison = { taken: [], best: [] };
  for (const { possible } of belief) {
    const { variant, weight } = possible;
    const facts = rules.scenario.variants[variant]?.facts ?? {};
    const before = replay(rules, facts, "solo", entries, { held: begin(rules, facts), turns: [] });
    const go = (next: readonly ChoiceEntry[]): Continuation => {
      const played = replay(rules, facts, "solo", [...entries, ...next], before);
      const made = played.turns[entries.length];
      if (!made) throw new Error(`no turn follows in \`${variant}\``);
      return { weight, turn: made, played, score: score(rules, played) };
    };
    compared.taken.push(go([toEntry(turn), ...toEntries(after.get(variant) ?? [])]));
    compared.best.push(go(toEntries(best.get(variant) ?? [])));
  }
  return compared;
}
