/** One way to begin a draft. */
export interface WayToBegin {
  kind: "page" | "template" | "part" | "copy";
  /** What the form sends. */
  from: string;
  title: string;
  text: string;
  competency: string;
}

/** Something that a list offers. */
export interface Titled {
  id: string;
  title: string;
}

/** How a draft can begin. */
export interface BeginningView {
  ways: WayToBegin[];
  chosen: WayToBegin | null;
  levels: Titled[];
  competencies: Titled[];
}

/** Why a draft could not begin. */
export type DraftStartProblem = "name" | "taken" | "from";

/** A pasted chat as it was read, before anything of it is kept. */
export interface TranscriptView {
  speakers: { who: string; role: "customer" | "agent" | "nobody"; messages: number }[];
  /** What could tell who someone is, and what stands in its place now. */
  changed: { kind: "name" | "mail" | "web" | "card" | "phone" | "number" | "street"; was: string; now: string }[];
  doubtful: string[];
  exchanges: { customer: string; agent: string }[];
  last: string | null;
  leftOut: { line: number; words: string }[];
}

/** What is wrong with a pasted chat: the text at a line, or nobody who asks or answers. */
export interface PasteProblem {
  code: "empty" | "long" | "no-text" | "nobody" | "no-speaker" | "one-speaker" | "no-exchange";
  line: number;
}
