import type { Problem } from "~/engine/scenario/problem";
import type { StudioNames, StudioThing } from "./studio-form";
import type { MapView } from "./studio-map";

/** What a trainer can open. */
export interface StudioView {
  drafts: DraftCard[];
  archived: DraftCard[];
}

/** A draft in the list of drafts. */
export interface DraftCard {
  id: string;
  title: string;
  scenarioId: string;
  by: string | null;
  startedAt: string;
  changes: number;
  isMine: boolean;
  /** How many versions of it are published. */
  published: number;
  isWithdrawn: boolean;
}

/** What stands in a case, in the order of its file. */
export interface OutlineItem {
  at: string;
  kind: string;
  name: string;
  label: string;
  problems: number;
}

/** A problem of the text with the thing that it is about. */
export interface StudioProblem extends Pick<Problem, "code" | "severity" | "message" | "line" | "column"> {
  at: string;
}

/** A draft that is open. */
export interface DraftView {
  id: string;
  /** Whoever looks at it. */
  me: string;
  title: string;
  scenarioId: string;
  version: number;
  archivedAt: string | null;
  outline: readonly OutlineItem[];
  map: MapView;
  problems: readonly StudioProblem[];
  /** How many comments are open, in all and by the path of what they are about. */
  comments: { open: number; at: Readonly<Record<string, number>> };
  /** What the form is about. */
  thing: StudioThing;
  /** What can be chosen from in it. */
  lists: StudioNames;
  /** The whole text, where it is asked for. */
  source: string | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** Why a thing was not added, renamed, moved or taken out. */
export type ShapeProblem = "name" | "missing" | "taken" | "gone" | "at-the-end" | "by-hand" | "archived";
