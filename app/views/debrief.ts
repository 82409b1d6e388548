import type { Reflection } from "~/engine/play/attempt";
import type { DebriefView } from "~/engine/show/debrief";
import type { AttemptMeta } from "./attempt";
import type { JudgementView } from "./judgement";

/** The debrief of an ended attempt: its result, the reasons for it, and everything that had been hidden. */
export interface AttemptDebrief {
  /** Whose it is, for paper. */
  name: string;
  attempt: AttemptMeta;
  reflection: Pick<Reflection, "plus" | "delta">;
  debrief: DebriefView;
  /** The version of the scoring model that judged it, where that is not the one of today; else null. */
  olderModel: string | null;
  /** Null where the case has too many ways to go to say what was open. */
  judgement: JudgementView | null;
}

/** What the page names before the trainee has said what they think of their own attempt. */
export interface ReflectionView {
  title: string;
  customerName: string;
}

/** What is wrong with what was written before the debrief. */
export type ReflectionProblem = "too-long" | "already";
