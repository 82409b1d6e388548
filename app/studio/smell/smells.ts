import type { Diagnostic } from "~/analysis/diagnostics/diagnostic";
import { alwaysRefused } from "./always-refused";
import { blindLine } from "./blind-line";
import { generousPar } from "./generous-par";
import { idleChoice } from "./idle-choice";
import { idleQuestion } from "./idle-question";
import { needlessHarm } from "./needless-harm";
import { sameMarks } from "./same-marks";
import { shortBestLine } from "./short-best-line";

/** What an author may want to think about once more, in the order of their codes. The studio alone tells of it: a case that ships has been thought about. */
export const smells: readonly Diagnostic[] = [
  shortBestLine,
  sameMarks,
  blindLine,
  generousPar,
  alwaysRefused,
  idleQuestion,
  needlessHarm,
  idleChoice,
];
