/** A file in a folder that is taken in or given out: its path with slashes, and its text. */
export interface FolderFile {
  path: string;
  text: string;
}

/** Why a folder, or a file in it, is not taken in. */
export interface FolderProblem {
  code: "no-archive" | "path" | "twice" | "many" | "large" | "damaged" | "locked" | "no-text" | "no-case" | "many-cases" | "unreadable";
  path: string;
  /** What a reader of the text says of it. */
  message?: string;
  line?: number;
}
