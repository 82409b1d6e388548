import type { Decision } from "~/engine/career/decide";

/** Where a sitting stands. */
export type SittingState = "open" | "not-passed" | "in-review" | "signed-off" | "not-signed-off" | "done";

/** A sitting in a list. */
export interface SittingCard {
  id: string;
  startedAt: string;
  endedAt: string | null;
  done: number;
  of: number;
  state: SittingState;
  certificateId: string | null;
}

/** One case of a sitting. What it was, and how it came out, is told when all have ended; that its time ran out, at once. */
export interface SittingItemView {
  state: "done" | "ran-out" | "under-way" | "waiting";
  /** `competency` is an id, perhaps of one that is no more. The attempt is null where it has no debrief. */
  told: { attemptId: string | null; title: string; competency: string; passed: boolean } | null;
}

/** An appeal in its author's words, and the answer. */
export interface AppealView {
  words: string;
  answer: { granted: boolean; words: string } | null;
}

/** One's own sitting. */
export interface SittingView {
  id: string;
  kind: "gate" | "baseline";
  state: SittingState;
  startedAt: string;
  endedAt: string | null;
  /** The instant after which no further case may begin; null where there is none. */
  until: string | null;
  /** In the order of the sitting. */
  items: SittingItemView[];
  decision: Decision | null;
  /** How long a case may take once it has begun; null where it may take as long as it likes. */
  caseMinutes: number | null;
  /** How many reviewers have marked it, of how many at least, and how many conversations each of them reads; null where the rules cannot be read any more. */
  reviews: { have: number; need: number; attempts: number } | null;
  /** Once it was not signed off: the critical lines of the scorecard that a reviewer marked under half, by title. */
  critical: string[];
  reasons: string[];
  certificateId: string | null;
  appeal: AppealView | null;
  appealable: boolean;
}

/** What is wrong with an appeal: it says nothing. */
export type AppealProblem = "appeal";
