import type { Agreement } from "~/engine/career/agreement";
import type { Message } from "~/engine/show/conversation";

/** The sittings that a reviewer has to mark, and how much reviewers agree. */
export interface ReviewsView {
  /** Sittings that wait for this reviewer. They carry no name, no score and no place: a short word tells them apart. */
  waiting: { id: string; word: string; marked: number }[];
  done: number;
  /** Between pairs of reviewers, by category of the scorecard. */
  agreement: { category: string; title: string; figures: Agreement }[];
  appeals: { id: string; word: string; words: string }[];
}

/** What was said and done in an attempt, without a score, a date or a name of the trainee. */
export interface ConversationView {
  customerName: string;
  currency: string;
  messages: Message[];
}

/** One sitting to mark: the conversations and the scorecard alone. */
export interface ReviewView {
  id: string;
  word: string;
  attempts: { id: string; title: string; conversation: ConversationView | null }[];
  scorecard: { id: string; title: string; steps: string[]; critical: boolean }[];
}

/** What is wrong with a reviewer's form. */
export type ReviewProblem = "marks" | "ready" | "reasons";
