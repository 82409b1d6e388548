import type { Misplacement } from "~/engine/play/turn";
import type { RefusalView } from "~/engine/show/refusal-view";
import type { View } from "~/engine/show/view";
import type { AttemptMeta } from "./attempt";

/** The desk of an attempt that is under way. */
export interface DeskView {
  attempt: AttemptMeta;
  /** An attempt at a gate that was left for too long. */
  over: boolean;
  /** An attempt in practice whose case the viewer's open sitting examines: nothing of it is shown meanwhile. */
  examined: boolean;
  view: View;
}

/** What is wrong with a choice that was sent. */
export type ChoiceProblem = Misplacement["code"] | "bad-turn";

/** Why the choice that was just sent is not a turn. */
export type DeskAnswer =
  | { kind: "stale"; typed: string }
  | { kind: "refused"; token: string; typed: string; refused: RefusalView }
  | { kind: "problem"; token: string; typed: string; code: ChoiceProblem };
