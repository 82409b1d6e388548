import type { TryView } from "./studio-try";

/** Why a link to review a draft opens nothing. */
export type ClosedReason = "unknown" | "expired" | "ended";

/** A link as a draft's trainers see it. */
export interface ReviewLinkView {
  id: string;
  name: string;
  /** Whoever made it; null once they have left. */
  by: string | null;
  madeAt: string;
  expiresAt: string;
  state: "open" | "expired" | "ended";
  said: number;
}

/** Something in a draft that one can speak about. */
export interface CommentPlace {
  at: string;
  kind: string;
  name: string;
  quote: string;
}

/** Something that was done with a comment. */
export interface CommentDeedView {
  kind: "said" | "closed" | "reopened";
  at: string;
  /** Null where whoever it was has left. */
  name: string | null;
  isExpert: boolean;
  words: string;
  version: number;
}

/** A play in which something is said, as an address has it. */
export interface CommentPosition {
  level: string;
  variant: string;
  line: string;
  /** What was typed at its turns. */
  typed: readonly string[];
}

/** A comment with its answers. */
export interface CommentView {
  id: string;
  isOpen: boolean;
  /** Where it stands now; null where its place was taken out of the case. */
  at: string | null;
  kind: string;
  name: string;
  /** What stood there when it was made, and whether something else does now. */
  quote: string;
  isChanged: boolean;
  /** The play in which it was made, as it is reached today. */
  position: CommentPosition | null;
  deeds: readonly CommentDeedView[];
}

/** What was said of a draft, and who may say more by a link. */
export interface DraftReviewView {
  id: string;
  title: string;
  version: number;
  /** The case that trainees play under this name; null where there is none yet. */
  played: string | null;
  links: readonly ReviewLinkView[];
  comments: readonly CommentView[];
  places: readonly CommentPlace[];
  /** The place that was asked about, and the play in which it was met. */
  at: string;
  position: CommentPosition | null;
}

/** Words that are said, and whether something decides if it is these or others. */
export interface ScriptLine {
  text: string;
  isSometimes: boolean;
}

/** What the trainee can say or do at a moment, what comes back, and where it leads. */
export interface ScriptChoice {
  at: string;
  name: string;
  lines: ScriptLine[];
  reply: ScriptLine[];
  leadsTo: string[];
}

/** A moment of a case, or an ending, as one reads it. */
export interface ScriptPart {
  at: string;
  kind: "situation" | "anytime" | "ending";
  title: string;
  lines: ScriptLine[];
  choices: ScriptChoice[];
}

/** What an expert looks at. */
export type ExpertPlace = "comments" | "try" | "read";

/** What someone sees whom a link let in: the draft's title, what was said, and the play where one is asked for. */
export interface ExpertView {
  title: string;
  summary: string;
  name: string;
  by: string | null;
  expiresAt: string;
  comments: readonly CommentView[];
  places: readonly CommentPlace[];
  /** The place that was asked about. */
  at: string;
  /** The play, or the script, where that is looked at. */
  play: TryView["play"];
  script: ScriptPart[] | null;
}

/** Why a comment or an answer was not kept. */
export type CommentProblem = "missing" | "too-long" | "no-place" | "no-position" | "too-many";

/** Why no link was made. */
export type ReviewLinkProblem = "name" | "date" | "too-many";
