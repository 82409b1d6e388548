/** The good conversation of a draft as far as it is written, and what is asked for next. */
export interface FirstView {
  id: string;
  title: string;
  customer: string;
  /** Each turn with the wrong answers that it has. */
  turns: readonly { situation: string; says: string; words: string; wrong: readonly string[] }[];
  ending: string | null;
  /** The next thing to write: another turn or the ending; then at this turn the wrong answer that would tempt, or the clumsy one. Null once every turn has both. */
  next: { kind: "turn"; says: string } | { kind: "wrong"; turn: number; sort: "tempting" | "clumsy" } | null;
  endings: readonly { name: string; title: string }[];
}

/** Why nothing was written. */
export type FirstStepProblem = "words-missing" | "title-missing" | "no-turn" | "by-hand" | "archived";
