/** What a file that was taken in would begin, before anything of it is kept. */
export interface ImportView {
  title: string;
  /** The short name that the draft gets; `renamed` where the file's own is taken. */
  name: string;
  isRenamed: boolean;
  situations: number;
  endings: number;
  translations: { locale: string; texts: number }[];
  /** Problems that the draft will show. */
  problems: number;
  /** What a draft cannot carry, and why. */
  left: { path: string; why: "other" | "part-same" | "part-other" | "part-missing" | "translation" }[];
}

/** Why a file is not taken in, with what its reader says. */
export interface ImportProblem {
  code:
    | "empty"
    | "no-archive"
    | "path"
    | "twice"
    | "many"
    | "large"
    | "damaged"
    | "locked"
    | "no-text"
    | "no-case"
    | "many-cases"
    | "unreadable";
  path: string;
  message?: string;
  line?: number;
}

/** What goes out of a draft and comes back. */
export interface DraftFilesView {
  id: string;
  title: string;
  scenarioId: string;
  version: number;
  /** Null while the draft has errors: then its words cannot be listed. */
  texts: number | null;
  translations: { locale: string; texts: number; isCurrent: boolean }[];
  parts: string[];
}

/** What a table of words would change in a draft. */
export interface WordsView {
  changes: { at: string; locale: string | null; was: string; now: string }[];
  strange: { line: number; code: "unknown" | "twice" | "shared" | "empty" | "cells"; words: string }[];
}

/** Why a table of words is not taken over. */
export interface WordsProblem {
  code: "empty" | "csv" | "head" | "errors" | "stale" | "by-hand" | "large";
  line: number;
}
