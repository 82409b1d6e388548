import type { Problem } from "~/engine/scenario/problem";
import type { Message } from "~/engine/show/conversation";
import type { ChoiceView } from "~/engine/show/view";
import type { StudioNames, StudioThing } from "./studio-form";

/** What a trainer can open. */
export interface StudioView {
  drafts: { id: string; title: string; scenarioId: string; by: string | null; startedAt: string; changes: number; isMine: boolean }[];
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

/** A card on the map. Places are in units of the drawing. */
export interface MapCard {
  at: string | null;
  id: string;
  kind: string;
  tone: string;
  label: string;
  line: string;
  choices: number;
  problems: number;
  x: number;
  y: number;
}

/** A way on the map, drawn through its points. */
export interface MapWay {
  id: string;
  from: string;
  to: string;
  choices: readonly string[];
  isConditional: boolean;
  points: readonly { x: number; y: number }[];
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
  map: { width: number; height: number; cardWidth: number; cardHeight: number; cards: readonly MapCard[]; ways: readonly MapWay[] };
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
export type ShapeProblem = "name" | "taken" | "gone" | "at-the-end" | "by-hand";

/** A draft as it plays. */
export interface TryView {
  id: string;
  title: string;
  problems: number;
  /** Null while the text has problems: nothing can be played then. */
  play: {
    level: string;
    levels: readonly string[];
    variant: string;
    variants: readonly string[];
    /** The choices so far, as a test line would have them. */
    line: readonly string[];
    /** The choice at which the line could not go on. */
    stoppedAt: string | null;
    messages: Message[];
    customerName: string;
    currency: string;
    choices: readonly ChoiceView[];
    situation: string;
    ended: boolean;
    result: { ending: string; outcome: number; empathy: number; total: number; passed: boolean; faults: readonly string[] } | null;
    /** What no trainee sees. */
    inside: {
      minutes: number;
      patience: number;
      mood: string;
      known: readonly string[];
      facts: readonly string[];
      steps: readonly string[];
      given: readonly string[];
    };
  } | null;
}
