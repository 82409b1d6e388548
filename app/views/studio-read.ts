import type { Message } from "~/engine/show/conversation";

/** One thing of a script that is said or done, its words in stretches that the first script has too, and such that it has not. */
export interface ScriptSaying {
  message: Message;
  words: { text: string; isOther: boolean }[];
}

/** A turn of a script: what is said and done, and the mark of its words. */
export interface ScriptTurn {
  number: number;
  parts: ScriptSaying[];
  mark: number | null;
  /** True where the first script has another mark here. */
  isMarkOther: boolean;
  /** What the debrief says of the choice. */
  why: string[];
}

/** A play as a running script. */
export interface Script {
  level: string;
  variant: string;
  isReserved: boolean;
  line: readonly string[];
  /** Whoever the customer is. */
  customerName: string;
  currency: string;
  turns: ScriptTurn[];
  /** Where it ends; null where the line does not lead to an ending in this variant. */
  ending: { title: string; total: number; passed: boolean; teaches: string } | null;
  /** The choice at which the line could not go on. */
  stoppedAt: string | null;
}

/** A draft to be read: a line in each variant, or the plays that show every word. */
export interface ReadView {
  id: string;
  title: string;
  problems: number;
  show: "lines" | "words";
  level: string;
  levels: readonly string[];
  /** The test lines that can be read, and the one that is. */
  lines: readonly string[];
  line: string;
  scripts: readonly Script[];
  /** Null unless the plays that show every word are asked for. */
  words: {
    /** False while they are being worked out. */
    isDone: boolean;
    /** Lines found so far. */
    found: number;
    atLeast: number;
    untold: readonly string[];
    /** False where the case is too large to be searched to its end. */
    isComplete: boolean;
  } | null;
}
