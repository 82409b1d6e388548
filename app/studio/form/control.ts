import type { NameKind } from "../rename/name-kinds";

/** How one value is filled in. */
export type Control =
  | { kind: "line" }
  | { kind: "words" }
  | { kind: "number" }
  | { kind: "flag" }
  | { kind: "option"; options: readonly string[] }
  /** The name of something else in the case. */
  | { kind: "name"; of: readonly NameKind[] }
  /** Names of other things, in a list. */
  | { kind: "names"; of: NameKind };

/** A field of a thing: where its value stands within it, and how it is filled in. An empty optional value takes the field out of the text. */
export interface FieldRule {
  path: readonly string[];
  control: Control;
  isRequired: boolean;
}

export const line: Control = { kind: "line" };
export const words: Control = { kind: "words" };
export const number: Control = { kind: "number" };
export const flag: Control = { kind: "flag" };
export const option = (options: readonly string[]): Control => ({ kind: "option", options });
export const oneName = (...of: readonly NameKind[]): Control => ({ kind: "name", of });
export const manyNames = (of: NameKind): Control => ({ kind: "names", of });

export const field = (path: string, control: Control): FieldRule => ({ path: path.split("."), control, isRequired: false });
export const required = (path: string, control: Control): FieldRule => ({ ...field(path, control), isRequired: true });
