import type { Mode } from "~/engine/play/attempt";
import type { LimitsView } from "~/engine/show/limits-view";
import type { View } from "~/engine/show/view";
import type { ScenarioCard } from "./scenario";

/** The briefing of the attempt that its seed would start. */
export interface BriefingView {
  card: ScenarioCard;
  currency: string;
  customer: View["customer"];
  limits: LimitsView;
  seed: number;
  modes: Exclude<Mode, "gate">[];
  hasBreak: boolean;
}

/** A scenario that is not open to the viewer yet. */
export interface LockedView {
  card: ScenarioCard;
  locked: NonNullable<ScenarioCard["locked"]>;
}

/** Why an attempt did not start, where its form can be filled in again. */
export type StartProblem = "unknown-mode" | "bad-seed";
