import type { Problem } from "~/engine/scenario/problem";
import type { Examination } from "./examine-case";

/** What a diagnostic found: a path in the scenario's file, or in the file that it names beside it. */
export interface Finding {
  at: string;
  message: string;
  severity?: Problem["severity"];
  file?: string;
}

/** One thing that can be wrong with a scenario that could be read. It explores nothing itself: it reads what `examine` made. */
export interface Diagnostic {
  code: string;
  severity: Problem["severity"];
  title: string;
  find: (examined: Examination) => Finding[];
}
