/** A part of a form, below what is always open. */
export type StudioSection =
  | "offer"
  | "money"
  | "effects"
  | "marks"
  | "branches"
  | "outcome"
  | "library"
  | "customer"
  | "shared"
  | "rules"
  | "notes";

/** A field of a form: what it is called, what it has, how it is filled in. */
export interface StudioField {
  kind: "field";
  /** Its path in the text; the form sends its value under it. */
  path: string;
  /** Its words are those of `studio-field.` with this name; a fact in a table is called by its own. */
  name: string;
  control: "line" | "words" | "number" | "amount" | "value" | "flag" | "option" | "name" | "names" | "texts" | "condition" | "record";
  /** What can be chosen, where that is always the same. */
  options: readonly string[];
  /** The kinds of names that can be chosen. */
  of: readonly string[];
  /** What stands behind each name of a table. */
  against: string | null;
  /** What a flag is where nothing is said. */
  usual: boolean | null;
  isRequired: boolean;
  /** A condition is its join and then three words a row, a table of names is two words a row. */
  value: string | readonly string[];
  section: StudioSection | null;
  isByHand: boolean;
  /** Part of a new row, which is there once it is saved. */
  isFresh: boolean;
}

/** Rows of fields: lines by condition, voices, branches; and the fields of a new one. */
export interface StudioRows {
  kind: "rows";
  path: string;
  name: string;
  section: StudioSection | null;
  items: readonly { path: string; voice: string | null; nodes: readonly StudioNode[] }[];
  fresh: readonly StudioField[];
}

export type StudioNode = StudioField | StudioRows;

/** One thing that a choice does, with what it does it to. */
export interface StudioEffect {
  name:
    | "learns"
    | "does"
    | "decides"
    | "sets"
    | "uses"
    | "grants"
    | "gives"
    | "charges"
    | "minutes"
    | "patience"
    | "mood"
    | "repeats"
    | "transfer"
    | "breaks"
    | "fault"
    | "harm"
    | "touches"
    | "then";
  what: string;
}

/** A smaller thing in the form of a greater one: a choice in its scene, a variant or an ending in the table of all. */
export interface StudioPart {
  at: string;
  name: string;
  problems: number;
  nodes: readonly StudioNode[];
  effects: readonly StudioEffect[];
}

/** What a form is about, with all there is to fill in. */
export interface StudioThing {
  at: string;
  kind: string;
  name: string;
  nodes: readonly StudioNode[];
  parts: readonly StudioPart[];
}

/** The names that lists offer, by kind, and the values of each fact that has a list of them. */
export interface StudioNames {
  names: Readonly<Record<string, readonly string[]>>;
  values: Readonly<Record<string, readonly string[]>>;
}

/** What is wrong with one field that was filled in. */
export type StudioFieldProblem =
  | "missing"
  | "no-number"
  | "no-option"
  | "no-condition"
  | "no-value"
  | "no-name"
  | "stale"
  | "by-hand"
  | "archived";

/** A field as it is saved while someone types: what it showed, what stands in it, and what was sent before without an answer. */
export interface FieldEntry {
  path: string;
  was: string | string[];
  filled: string | string[];
  tried?: string | string[];
}

/** What a form that saves itself is answered: what its fields show by now, and what kept them from being saved. Nothing is saved while one of them has a problem. */
export interface FillAnswer {
  version: number;
  shown: Record<string, string | readonly string[]>;
  problems: Record<string, StudioFieldProblem>;
}
