import type { Problem } from "~/engine/scenario/problem";
import type { MapView } from "./studio-map";

/** What a trainer can open. */
export interface StudioView {
  drafts: { id: string; title: string; scenarioId: string; by: string | null; startedAt: string; changes: number; isMine: boolean }[];
}

/** A field of a form: what it is called, what it has, how it is filled in. */
export interface StudioField {
  /** Its path in the text; the form sends its value under it. */
  path: string;
  /** Its name in the format, such as `asks.emotion`. */
  name: string;
  control: "line" | "words" | "number" | "flag" | "option" | "names";
  /** What can be chosen. */
  options: readonly string[];
  isRequired: boolean;
  value: string | readonly string[];
  /** The voice that says the words; null where they have none of their own. */
  voice: string | null;
  /** The condition of one of several lines or ways, as it is written; null where there is none. */
  when: string | null;
  isByHand: boolean;
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
  outline: readonly OutlineItem[];
  map: MapView;
  problems: readonly StudioProblem[];
  /** How many comments are open, in all and by the path of what they are about. */
  comments: { open: number; at: Readonly<Record<string, number>> };
  /** What the form is about. */
  thing: { at: string; kind: string; name: string; fields: readonly StudioField[]; choices: readonly OutlineItem[] };
  /** The whole text, where it is asked for. */
  source: string | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** What is wrong with one field that was filled in. */
export type StudioFieldProblem = "missing" | "no-number" | "no-option" | "stale" | "by-hand";

/** Why a thing was not added, renamed, moved or taken out. */
export type ShapeProblem = "name" | "taken" | "gone" | "at-the-end" | "by-hand";
