import type { MoneyKind } from "~/engine/scenario/names";
import type { StepStanding } from "./process";

type Found = "below" | "above" | "fair" | "none-due";

/** The reasons that a score can have, by the part or the cap that they belong to. Formula 1 has one kind of money, the remedy. */
export type BecauseCode =
  | `need.${"no" | "partly" | "yes"}`
  | `remedy.${Found | "no-band"}`
  | `${MoneyKind}.${Found}`
  | `effort.${"repeat" | "needless-transfer" | "broken-promise" | "over-par" | "none"}`
  | `step.${StepStanding}`
  | `cap.${"need-missed" | "need-partly" | "critical-step" | "over-remedy" | "underpaid" | "overpaid" | "effort" | "process" | "harm"}`;

/** Why a part of a score is what it is: a code that the interface has words for, the turn that did it (null: none did), and what to fill in. */
export interface Because {
  code: BecauseCode;
  turn: number | null;
  params: Record<string, string | number>;
}

export function because(code: BecauseCode, turn: number | null, params: Because["params"] = {}): Because {
  return { code, turn, params };
}
