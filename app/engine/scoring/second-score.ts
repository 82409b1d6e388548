import type { ChoiceEntry, Mode, Seal } from "../play/attempt";
import { ReplayError, replay } from "../play/replay";
import type { Rules } from "../play/rules";
import { score } from "./score";

/** An attempt that was ended and sealed, without whose it is. */
export interface SealedPlay {
  variant: string;
  mode: Mode;
  log: readonly ChoiceEntry[];
  seal: Pick<Seal, "ending" | "outcome" | "empathy" | "empowerment" | "total" | "passed">;
}

/** What an attempt would come to by other rules than those that it was played by. */
export type SecondScore =
  | { kind: "same" }
  | { kind: "no-variant" }
  /** This choice cannot be taken anymore, where it was taken. */
  | { kind: "unplayable"; choice: string }
  /** All of it can be played, and the conversation goes on after it. */
  | { kind: "open" }
  | { kind: "other"; total: number; passed: boolean; because: ("ending" | "outcome" | "empathy" | "empowerment")[] };

/** Plays a sealed attempt again by other rules, and says how its result would differ. The sealed result stays as it is. */
export function secondScore(rules: Rules, { variant, mode, log, seal }: SealedPlay): SecondScore {
  const facts = rules.scenario.variants[variant]?.facts;
  if (!facts) return { kind: "no-variant" };
  let played: ReturnType<typeof replay>;
  try {
    played = replay(rules, facts, mode, log);
  } catch (error) {
    if (error instanceof ReplayError) return { kind: "unplayable", choice: error.choice };
    throw error;
  }
  if (!played.held.ended) return { kind: "open" };
  const { ending, outcome, empathy, empowerment, total, passed } = score(rules, played);
  const now = { ending, outcome: outcome.score, empathy: empathy.score, empowerment: empowerment.score };
  const because = (["ending", "outcome", "empathy", "empowerment"] as const).filter((part) => now[part] !== seal[part]);
  return because.length === 0 && total === seal.total && passed === seal.passed
    ? { kind: "same" }
    : { kind: "other", total, passed, because };
}
