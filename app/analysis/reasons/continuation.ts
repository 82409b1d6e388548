import type { BestPlan } from "~/analysis/belief/best-plan";
import type { TurnBelief } from "~/analysis/belief/judge";
import { isFaultyEndMadeCertain } from "~/analysis/belief/turn-fault";
import type { ChoiceEntry } from "~/engine/play/attempt";
import { begin } from "~/engine/play/begin";
import { toEntries, toEntry } from "~/engine/play/entries";
import { type Replay, ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type Fault, STEP_AWAY } from "~/engine/scenario/names";
import { faultAt } from "~/engine/scoring/fault";
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
  /** With the critical faults that the turn is by itself, or by an ending that it made certain. */
  taken: (Continuation & { faults: Fault[] })[];
  best: Continuation[];
  /** The trainee's own line in each variant that was still possible, where it can be played to an ending. What a reason claims must be true of one.
   * Of a line that has not ended, what it can still come to. */
  own: Continuation[];
}

/** Plays them through the engine. `turns` is the whole line; the variants of a belief answer alike what came before the turn. */
export function compare(
  rules: Rules,
  turns: readonly Turn[],
  { turn, belief, prospect }: TurnBelief,
  unfold: (belief: TurnBelief["belief"]) => BestPlan,
): Comparison {
  const line = turns.filter(({ move }) => move.name !== STEP_AWAY);
  const entries = line.filter(({ number }) => number < turn.number).map(toEntry);
  const rest = line.filter(({ number }) => number >= turn.number).map(toEntry);
  const after = new Map(prospect.outcomes.flatMap((outcome) => [...unfold(outcome.belief)]));
  const best = unfold(belief);
  const compared: Comparison = { taken: [], best: [], own: [] };
  for (const { possible } of belief) {
    const { variant, weight } = possible;
    const facts = rules.scenario.variants[variant]?.facts ?? {};
    const before = replay(rules, facts, "solo", entries, { held: begin(rules, facts), turns: [] });
    const play = (next: readonly ChoiceEntry[]) => replay(rules, facts, "solo", [...entries, ...next], before);
    const toContinuation = (played: Replay): Continuation => {
      const made = played.turns[entries.length];
      if (!made) throw new Error(`no turn follows in \`${variant}\``);
      return { weight, turn: made, played, score: score(rules, played) };
    };
    const taken = toContinuation(play([toEntry(turn), ...toEntries(after.get(variant) ?? [])]));
    const made = prospect.turns.find(({ standing }) => standing.possible === possible);
    const ending = rules.scenario.endings[taken.score.ending];
    const fault = ending && faultAt(rules, ending, taken.played.held.position);
    const faults = made && fault && isFaultyEndMadeCertain(made) ? [fault] : [];
    compared.taken.push({ ...taken, faults: [...taken.turn.counts.faults, ...faults] });
    compared.best.push(toContinuation(play(toEntries(best.get(variant) ?? []))));
    const own = unlessUnplayable(() => play(rest));
    if (own?.held.ended) compared.own.push(toContinuation(own));
  }
  if (compared.own.length === 0) compared.own = compared.taken;
  return compared;
}

/** The line that was drawn need not be one in another variant. */
function unlessUnplayable(play: () => Replay): Replay | null {
  try {
    return play();
  } catch (error) {
    if (error instanceof ReplayError) return null;
    throw error;
  }
}
