import type { GateGap } from "~/engine/career/gate-gaps";
import type { Competency, Gate } from "~/engine/career/rules";
import type { LevelId } from "~/engine/limits/schema";
import type { SittingCard } from "./sitting";

/** One level of the ladder, with how far it may go by itself. */
export interface Rung {
  level: LevelId;
  reached: boolean;
  here: boolean;
  authority: { title: string; unit: "money" | "times"; most: number }[];
  approver: string;
}

/** What counts for a gate in one competency. */
export interface CompetencyLine {
  competency: Competency;
  passes: number;
  need: number;
  days: number;
  needDays: number;
  /** Passes that no longer count, since the limits have changed. */
  stale: number;
}

/** A gate as its candidate sees it. */
export interface GateView {
  name: string;
  opens: LevelId;
  variants: number;
  rules: Gate;
  /** What stands in the way; empty exactly where the gate is open. */
  missing: GateGap[];
  competencies: CompetencyLine[];
  /** The one under way. */
  sitting: SittingCard | null;
  baseline: SittingCard | null;
}

/** What the rules of the career say besides what stands on the page anyway. */
export interface WrittenRules {
  gates: Pick<Gate, "opens" | "eligible" | "decision" | "review">[];
  /** Cases that open after passes, by title. */
  opens: { title: string; passes: number; in: Competency[] }[];
  /** Days after which a case that went wrong comes back. */
  again: number[];
  marks: { id: string; title: string; steps: string[]; critical: boolean }[];
}

/** The ladder, and where one stands on it. */
export interface CareerView {
  level: LevelId;
  ladder: Rung[];
  /** The gate of one's own level, or null where there is none. */
  gate: GateView | null;
  /** Sittings that have ended, at any gate, newest first. */
  sittings: SittingCard[];
  version: string;
}

/** Why no sitting began: something is missing, or too few cases are reserved to draw one. */
export type BeginProblem = "missing" | "short";
