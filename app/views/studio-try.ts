import type { DecisionMark, StepMark } from "~/engine/machine/position";
import type { Mood } from "~/engine/scenario/names";
import type { ConditionView } from "~/engine/show/condition-view";
import type { Message } from "~/engine/show/conversation";
import type { ChoiceView } from "~/engine/show/view";

/** How a draft can be tried: as a trainee has it in coached mode, or in solo. */
export type TryMode = "coached" | "solo";

/** What makes a play: its address says all of it. */
export interface TryAsked {
  level: string;
  variant: string;
  mode: TryMode;
  /** The choices so far, as a test line would have them. */
  line: readonly string[];
  /** What was typed at turns, each as the turn's number, a space and the text. */
  typed: readonly string[];
}

/** A choice that is offered, with the limits that forbid it, and what it needs first. */
export interface TryChoice {
  view: ChoiceView;
  /** The path of its form. */
  at: string;
  /** Steps and resources that it needs first, and whether they are there. */
  needs: { title: string; isThere: boolean }[];
}

/** A choice of the place that is not offered now. */
export interface TryUnoffered {
  name: string;
  words: string;
  at: string;
  /** Its condition, with the part that fails; null where it was taken before and is offered once. */
  when: ConditionView | null;
}

/** What stands in the file for a turn, to be opened in its form; turn 0 is the opening. */
export interface TryTurn {
  number: number;
  choice: { name: string; at: string } | null;
  /** Where it led, where that is somewhere else. */
  place: { name: string; at: string } | null;
}

/** How a line to a place was found, or why there is none. */
export interface TryLead {
  to: string;
  by: "opening" | "test" | "fewest" | "none" | "too-large";
  test: string | null;
  turns: number;
  /** Other variants of the level in which a line leads there. */
  elsewhere: readonly string[];
}

/** A small map: every place of the case, those that the line came by, and where it stands. */
export interface TryMap {
  width: number;
  height: number;
  cards: readonly { id: string; kind: string; tone: string; label: string; x: number; y: number; width: number; height: number }[];
  ways: readonly { id: string; from: string; to: string; points: readonly { x: number; y: number }[] }[];
}

/** How things stand, as no trainee sees it. */
export interface TryInside {
  situation: string;
  at: string;
  minutes: number;
  patience: number | null;
  mood: Mood;
  facts: { label: string; text: string; isKnown: boolean; isInternal: boolean }[];
  steps: { title: string; mark: StepMark | null }[];
  stock: { title: string; left: number }[];
  given: { title: string; unit: "money" | "times"; value: number }[];
  deadlines: { label: string; minutes: number; isPassed: boolean }[];
  decided: { label: string; mark: DecisionMark | null }[];
  hint: string | null;
}

/** A case as it plays. */
export interface TryPlay extends TryAsked {
  levels: readonly string[];
  variants: readonly { name: string; isReserved: boolean }[];
  situations: readonly string[];
  lead: TryLead | null;
  /** The choice at which the line could not go on, and why. */
  stopped: { choice: string; why: "not-offered" | "refused" | "needs-more" | "ended" } | null;
  /** A choice whose amount or text could not be taken, with what was typed. */
  problem: { choice: string; why: "amount" | "amount-most" | "text"; typed: string } | null;
  messages: Message[];
  turns: readonly TryTurn[];
  /** The situations that the line came by. */
  visited: readonly string[];
  customerName: string;
  currency: string;
  choices: readonly TryChoice[];
  unoffered: readonly TryUnoffered[];
  situation: string;
  ended: boolean;
  result: {
    ending: string;
    title: string;
    outcome: number;
    empathy: number;
    total: number;
    passed: boolean;
    faults: readonly string[];
  } | null;
  inside: TryInside;
  map: TryMap | null;
}

/** A draft as it plays. */
export interface TryView {
  id: string;
  title: string;
  problems: number;
  /** Null while the text has problems: nothing can be played then. */
  play: TryPlay | null;
}
