import type { LevelId } from "~/engine/limits/schema";

/** Marks to reach, each from 0 to 100. */
interface PassMarks {
  total: number;
  outcome: number;
  empathy: number;
  empowerment: number;
}

/** What the guide says of the rules, as they are today. */
export interface GuideView {
  pass: PassMarks;
  /** The first gate of the ladder; null where there is none. */
  gate: { opens: LevelId; passes: number; days: number; variants: number; needed: number } | null;
}
