import type { Competency } from "~/engine/career/rules";
import type { ScenarioLock } from "~/engine/career/scenario-lock";
import type { LevelId } from "~/engine/limits/schema";
import type { Mode } from "~/engine/play/attempt";
import type { View } from "~/engine/show/view";

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
  /** What opens it; null where it is open. */
  locked: ScenarioLock | null;
  best: { total: number; passed: boolean } | null;
  plays: number;
  /** The newest attempt that is under way. */
  open: { attemptId: string; mode: Mode; turns: number } | null;
}
