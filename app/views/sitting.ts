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

/** One case of a sitting. What it was, and how it came out, is told when all have ended. */
export interface SittingItemView {
  state: "done" | "under-way" | "waiting";
  /** `competency` is an id, perhaps of one that is no more. */
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
  /** In the order of the sitting. */
  items: SittingItemView[];
  decision: Decision | null;
  /** How many reviewers have marked it, of how many at least. */
  reviews: { have: number; need: number };
  /** Once it was not signed off: the critical lines of the scorecard that a reviewer marked under half, by title. */
  critical: string[];
  reasons: string[];
  certificateId: string | null;
  appeal: AppealView | null;
  appealable: boolean;
}

/** What is wrong with an appeal: it says nothing. */
export type AppealProblem = "appeal";
