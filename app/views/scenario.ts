import type { Competency } from "~/engine/career/rules";
import type { ScenarioLock } from "~/engine/career/scenario-lock";
import type { LevelId } from "~/engine/limits/schema";
import type { Mode } from "~/engine/play/attempt";
import type { CaseSize } from "~/engine/show/case-size";
import type { View } from "~/engine/show/view";

/** How long a case takes whoever plays it, and how much has to go right, of which its difficulty is made. */
export interface CaseMeasure extends CaseSize {
  difficulty: 1 | 2 | 3;
}

/** A scenario as the library shows it to one person, with what they did in it. */
export interface ScenarioCard {
  id: string;
  code?: string;
  title: string;
  summary: string;
  levels: LevelId[];
  channel: View["channel"];
  competency: Competency;
  also: string[];
  /** Simulated minutes that a good line takes. */
  par: number;
  /** Null where its file has no line of good play to measure. */
  measure: CaseMeasure | null;
  /** What opens it; null where it is open. */
  locked: ScenarioLock | null;
  best: { total: number; passed: boolean } | null;
  plays: number;
  /** The newest attempt that is under way. */
  open: { attemptId: string; mode: Mode; turns: number } | null;
}
