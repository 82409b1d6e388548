import type { StepStanding } from "./process";

/** The reasons that a score can have, by the part or the cap that they belong to. */
export type BecauseCode =
  | `need.${"no" | "partly" | "yes"}`
  | `remedy.${"below" | "above" | "fair" | "none-due" | "no-band"}`
  | `effort.${"repeat" | "needless-transfer" | "broken-promise" | "over-par" | "none"}`
  | `step.${StepStanding}`
  | `cap.${"need-missed" | "need-partly" | "critical-step" | "over-remedy"}`;

/** Why a part of a score is what it is: a code that the interface has words for, the turn that did it (null: none did), and what to fill in. */
export interface Because {
  code: BecauseCode;
  turn: number | null;
  params: Record<string, string | number>;
}

export function because(code: BecauseCode, turn: number | null, params: Because["params"] = {}): Because {
  return { code, turn, params };
}

/** Rounds to 0.1, as every score is before it is compared or shown. */
export function toTenth(score: number): number {
  return Math.round(score * 10) / 10;
}
