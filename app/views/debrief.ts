import type { Reflection } from "~/engine/play/attempt";
import type { DebriefView } from "~/engine/show/debrief";
import type { AttemptMeta } from "./attempt";
import type { JudgementView } from "./judgement";

/** An ended attempt, told: what was reached, why, and what had been hidden. */
export interface AttemptDebrief {
  attempt: AttemptMeta;
  reflection: Pick<Reflection, "plus" | "delta">;
  debrief: DebriefView;
  /** Null where the case has too many ways to go to say what was open. */
  judgement: JudgementView | null;
}

/** What is named to somebody who is still to say what they think of their own attempt. */
export interface ReflectionView {
  title: string;
  customerName: string;
}

/** What is wrong with what was written before the debrief. */
export type ReflectionProblem = "too-long";
