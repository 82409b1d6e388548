import type { Competency } from "~/engine/career/rules";
import type { LevelId } from "~/engine/limits/schema";

/** A level as pages name it. */
export interface LevelView {
  id: LevelId;
  title: string;
  /** The title where there is little room. */
  short: string;
  /** Other names for it, which stored data may still use. */
  aliases: string[];
}

/** A competency as pages name it. */
export interface CompetencyView {
  id: Competency;
  title: string;
  aliases: string[];
}

/** The installation's levels, the lowest first, and its competencies. */
export interface LadderView {
  levels: LevelView[];
  competencies: CompetencyView[];
}
