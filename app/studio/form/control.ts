import type { NameKind } from "../rename/name-kinds";

/** What a list of names can be of: things of the case, and what the whole house shares. */
export type Nameable = NameKind | "level" | "competency" | "class" | "criterion" | "part";

/** What stands behind a name in a table of names. */
export type Against = "number" | "words" | "value" | "decision" | "mark" | "place";

/** How one value is filled in. */
export type Control =
  | { kind: "line" }
  | { kind: "words" }
  | { kind: "number" }
  /** A whole number, or the name of a fact in braces. */
  | { kind: "amount" }
  /** What a fact can be: `yes` or `no`, a number, or one of its list. */
  | { kind: "value" }
  /** What is so where nothing is said; null where that depends. */
  | { kind: "flag"; usual: boolean | null }
  | { kind: "option"; options: readonly string[] }
  /** The name of something else. */
  | { kind: "name"; of: readonly Nameable[] }
  /** Names of other things. `alone`: one of them can stand without a list. */
  | { kind: "names"; of: Nameable | readonly string[]; alone: boolean }
  /** Texts, each on a line. `alone`: one of them can stand without a list; the name of a fact in braces can, too. */
  | { kind: "texts"; alone: boolean }
  | { kind: "condition" }
  /** A table of names with something behind each; `own` are names that stand nowhere else. */
  | { kind: "record"; of: Nameable | "own"; against: Against }
  /** Rows, each with the same fields. `alone`: the field that can stand without a row. `begins`: what a new row is asked for. */
  | { kind: "rows"; columns: readonly FieldRule[]; alone: string | null; begins: readonly string[] }
  /** Words, or the same in several voices with marks of their own. */
  | { kind: "voices"; columns: readonly FieldRule[] };

/** A field of a thing: where its value stands within it, and how it is filled in. An empty optional value takes the field out of the text. */
export interface FieldRule {
  path: readonly string[];
  /** What it is called in the interface. */
  name: string;
  control: Control;
  isRequired: boolean;
  /** Which part of the form it is in; the first part has no name. */
  section: Section | null;
}

export type Section =
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

export const line: Control = { kind: "line" };
export const words: Control = { kind: "words" };
export const number: Control = { kind: "number" };
export const amount: Control = { kind: "amount" };
export const factValue: Control = { kind: "value" };
export const asked: Control = { kind: "condition" };
export const flag: Control = { kind: "flag", usual: false };
export const usually: Control = { kind: "flag", usual: true };
export const either: Control = { kind: "flag", usual: null };
export const texts: Control = { kind: "texts", alone: false };
export const option = (options: readonly string[]): Control => ({ kind: "option", options });
export const oneName = (...of: readonly Nameable[]): Control => ({ kind: "name", of });
export const manyNames = (of: Nameable | readonly string[], alone = false): Control => ({ kind: "names", of, alone });
export const record = (of: Nameable | "own", against: Against): Control => ({ kind: "record", of, against });

export const field = (path: string, control: Control, name = path.replaceAll(".", "-")): FieldRule => ({
  ...{ path: path.split("."), name, control },
  ...{ isRequired: false, section: null },
});
export const required = (path: string, control: Control, name?: string): FieldRule => ({ ...field(path, control, name), isRequired: true });

/** The same fields in a part of the form. */
export const within = (section: Section, rules: readonly FieldRule[]): FieldRule[] => rules.map((rule) => ({ ...rule, section }));

const onlyIf = field("when", asked, "row-when");

/** A value that can stand alone, or rows of it by condition. */
export const byCondition = (key: string, control: Control, name: string, ...more: readonly FieldRule[]): Control => ({
  ...{ kind: "rows", columns: [onlyIf, ...more, required(key, control, name)] },
  ...{ alone: key, begins: ["when", ...more.map(({ name: one }) => one), key] },
});

/** Words that someone says, by condition and by whom. */
export const speech = (name: string): Control => byCondition("text", words, name, field("speaker", oneName("speaker"), "row-speaker"));

/** Where it leads, by condition. */
export const placesByCondition = byCondition("go", oneName("situation", "ending"), "to");

/** Rows that stand in a list and nowhere alone. */
export const rows = (columns: readonly FieldRule[], begins = columns.map(({ path }) => path.join("."))): Control => ({
  ...{ kind: "rows", columns, begins },
  alone: null,
});
