import type { PracticeEffect } from "~/engine/career/practice-effect";
import type { LevelId } from "~/engine/limits/schema";
import type { Suggestion } from "./home";

/** A case by its id, with its title. */
export interface CaseName {
  id: string;
  title: string;
}

/** What an ended attempt moved, and what to play next. */
export interface NextStepsView {
  next: Suggestion | null;
  /** Null where the attempt is no evidence of anything: it was played on, or at a gate. */
  effect: PracticeEffect | null;
  /** The level that the gate opens; null where there is no gate. */
  opens: LevelId | null;
  /** Cases that this pass opened, and those that it brought closer. */
  opened: CaseName[];
  closer: (CaseName & { passes: number })[];
  /** Attempts at the same case, this one among them. */
  attemptsHere: number;
}
