import type { Refusal } from "~/engine/machine/refusal";
import type { Fault, harms, Mechanism } from "~/engine/scenario/names";

/** A reason that is about critical faults. */
export type FaultCode = "fault" | "fault-risk";

/** A reason that is about how something was said; it has the words of the turn's mark. */
export type MarkCode = `harm.${(typeof harms)[number]}` | `fit-over.${Mechanism}` | `fit-under.${Mechanism}`;

/** Any other reason why a turn lost. */
export type LossCode =
  | `${"unasked" | "unopened"}${"" | "-yet"}`
  | `refused.${Refusal["code"]}`
  | "pass-gone"
  | "need-gone"
  | "need-partly"
  | "need-chance"
  | `${"" | "critical-"}step.${"missed" | "late" | "broken"}`
  | "remedy.below"
  | "remedy.above"
  | "promise"
  | "repeat"
  | "transfer"
  | "minutes"
  | `decision.${"under" | "over" | "missed"}`
  | "left"
  | `blocked.${"authority" | "process" | "resources"}`
  | "tone";

interface Weighed {
  weight: number;
  minutes?: number;
}

/**
 * Why a turn lost: a code that the interface has words for, the names in the file that it is about, and how much of the loss it tells (points, roughly;
 * only their order counts). `minutes` where it is about time.
 */
export type Reason = Weighed & ({ code: FaultCode; about: Fault[] } | { code: MarkCode | LossCode; about: string[] });
