import type { ScoreCounts } from "~/engine/scoring/score-counts";
import type { StudioProblem } from "./studio";

/** One value that is something else; a side is null where nothing stands there. */
export interface ShownValue {
  /** Its path within the thing. */
  field: string;
  before: string | null;
  after: string | null;
}

/** What became of a thing of a case, its words and everything else apart. */
export interface ShownDiff {
  kind: string;
  at: string;
  state: "added" | "removed" | "changed";
  words: readonly ShownValue[];
  rules: readonly ShownValue[];
}

/** Why a draft was not published. */
export type PublishProblem = "archived" | "stale" | "file" | "errors" | "name" | "unscored" | "taken" | "same" | "unread";

/** How far stored results were scored by a draft. */
export interface RescoringView {
  state: "none" | "running" | "done" | "canceled" | "failed";
  done: number;
  all: number;
  counts: ScoreCounts;
}

/** One version of a published case. */
export interface PublishedVersionView {
  number: number;
  at: string;
  by: string | null;
  note: string;
  /** The version of the draft that it was made from. */
  draftVersion: number;
}

/** What stands between a draft and trainees. */
export interface PublishView {
  id: string;
  scenarioId: string;
  title: string;
  version: number;
  archivedAt: string | null;
  withdrawnAt: string | null;
  /** Where it is read and can be published: a case that stands in a file keeps its name. */
  isFile: boolean;
  problems: readonly StudioProblem[];
  versions: readonly PublishedVersionView[];
  /** What is different from the version that trainees are offered, or from the one that is looked at. */
  diff: { from: number; to: number | null; things: readonly ShownDiff[] } | null;
  rescoring: RescoringView | null;
  /** By gate, the competencies whose pool it stands in. */
  pools: readonly string[];
}
