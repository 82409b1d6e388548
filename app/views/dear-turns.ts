import type { DearTurn } from "~/engine/play/attempt";
import type { LineChoice } from "./judgement";

/** A turn that cost much lately, with what was chosen there. */
export interface DearTurnView extends Pick<DearTurn, "turn" | "points"> {
  verdict: "mistake" | "turning-point" | "critical";
  attemptId: string;
  title: string;
  said: LineChoice;
  currency: string;
}
