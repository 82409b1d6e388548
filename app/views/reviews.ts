import type { Agreement } from "~/engine/career/agreement";
import type { Decision } from "~/engine/career/decide";
import type { LevelId } from "~/engine/limits/schema";
import type { Message } from "~/engine/show/conversation";
import type { LimitsView } from "~/engine/show/limits-view";
import type { DocumentView } from "~/engine/show/view";

/** A sitting where it is reviewed: it carries no name, no score, no date and no place, and a short word tells it apart. */
export interface ReviewCard {
  id: string;
  word: string;
}

/** The sittings that a reviewer has to mark, and how much reviewers agree. */
export interface ReviewsView {
  /** How much each gate asks for, by the level that it opens. */
  rules: { opens: LevelId; attempts: number; reviewers: number }[];
  /** In an order that tells nothing. */
  waiting: ReviewCard[];
  done: number;
  /** Between pairs of reviewers of sittings that are decided, by category of the scorecard. */
  agreement: { category: string; title: string; figures: Agreement }[];
  /** For a leader: the appeals that they may answer. */
  appeals: ReviewCard[];
  /** How many appeals someone else has to answer, because this leader had a hand in the decision. */
  appealsForOthers: number;
}

/** What was said, done and read in an attempt, without a score, a date or a name of the trainee. */
export interface ConversationView {
  title: string;
  customerName: string;
  currency: string;
  messages: Message[];
  /** What the trainee opened, as it stood then. */
  documents: DocumentView[];
  limits: LimitsView;
}

/** One line of the scorecard; `ruledOut` is how many of its steps, from the lowest, rule out that anyone is signed off. */
export interface ScorecardLine {
  id: string;
  title: string;
  steps: string[];
  critical: boolean;
  ruledOut: number;
}

/** How a sitting stands for a reviewer. */
export type ReviewState = "open" | "marked" | "decided";

/** Why a review is not taken: it is marked by this reviewer already, decided without it, or by an account with a hand in common with another of the sitting's. */
export type ReviewRefusal = Exclude<ReviewState, "open"> | "not-independent";

/** What a reviewer found, by conversation (from 1) and category: the step. */
export interface OwnReview {
  marks: Record<string, number>[];
  ready: boolean;
  reasons: string;
}

/** One sitting to mark: the conversations and the scorecard alone. The conversations are there while it is open to this reviewer. */
export interface ReviewView extends ReviewCard {
  state: ReviewState;
  /** False where this account has a hand in common with an earlier reviewer's or the trainee's, so that one person might sign for two. */
  isIndependent: boolean;
  /** One for each conversation; null where it is gone. */
  conversations: (ConversationView | null)[];
  scorecard: ScorecardLine[];
  /** What this reviewer found, if they have marked it. */
  own: OwnReview | null;
}

/** What is wrong with a reviewer's form. */
export type ReviewProblem = "marks" | "ready" | "critical" | "reasons";

/** An appeal with everything that it is about, without the name of anyone. */
export interface AppealedView extends ReviewCard {
  /** False once another leader has answered it. */
  isOpen: boolean;
  /** The trainee's words. */
  words: string;
  decision: Decision | null;
  scorecard: ScorecardLine[];
  /** What each reviewer found, in the order of their marks; none where the sitting was not passed. */
  reviews: OwnReview[];
  /** The conversations that were reviewed; where the sitting was not passed, the cases that were not. */
  conversations: (ConversationView | null)[];
}
