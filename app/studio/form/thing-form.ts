import { groupNames, type NameKind } from "../rename/name-kinds";
import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import type { Control } from "./control";
import { type ThingKind, thingRules } from "./thing-rules";

/** A field with the value that the text has. */
export interface ThingField {
  path: DataPath;
  /** What it is called: the field's name in the format, with what it stands in. */
  name: string;
  control: Control;
  isRequired: boolean;
  value: unknown;
  /** Which of several it is: the voice that says the words. */
  voice?: string;
  /** The condition of a line of words, or of a way; nothing for the one that always holds. */
  when?: unknown;
  /** Written in a way that a form cannot show: the source has it. */
  isByHand: boolean;
}

/** The fields of a thing at a path. Words by condition or in voices, and ways by condition, are a field for each. */
export function toThingForm(data: unknown, kind: ThingKind, at: DataPath): ThingField[] {
  return thingRules[kind].flatMap(({ path, control, isRequired }): ThingField[] => {
    const whole = [...at, ...path];
    const value = dataAt(data, whole);
    const name = path.join(".");
    const each = { name, control, isRequired: true, isByHand: false };
    if (control.kind === "words" && isLines(value))
      return value.map(({ text, when }, index) => ({ ...each, path: [...whole, index, "text"], value: text, ...whenGiven(when) }));
    if (control.kind === "name" && isWays(value))
      return value.map(({ go, when }, index) => ({ ...each, path: [...whole, index, "go"], value: go, ...whenGiven(when) }));
    if (control.kind === "words" && isVoices(value))
      return Object.entries(value).map(([voice, said]) =>
        typeof said === "string"
          ? { ...each, path: [...whole, voice], value: said, voice }
          : { ...each, path: [...whole, voice, "text"], value: said.text, voice },
      );
    return [{ path: whole, name, control, isRequired, value, isByHand: value !== undefined && !fits(control, value) }];
  });
}

const whenGiven = (when: unknown) => (when === undefined ? {} : { when });

const isVoices = (value: unknown): value is Record<string, string | { text: string }> =>
  isPlainObject(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((said) => typeof said === "string" || (isPlainObject(said) && typeof said.text === "string"));

const isWays = (value: unknown): value is { go: string; when?: unknown }[] =>
  Array.isArray(value) && value.length > 0 && value.every((way) => isPlainObject(way) && typeof way.go === "string");

const isLines = (value: unknown): value is { text: string; when?: unknown }[] =>
  Array.isArray(value) && value.length > 0 && value.every((line) => isPlainObject(line) && typeof line.text === "string");

/** Whether a control can show a value. */
function fits(control: Control, value: unknown): boolean {
  if (control.kind === "number") return typeof value === "number";
  if (control.kind === "flag") return typeof value === "boolean";
  if (control.kind === "names") return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (control.kind === "option") return control.options.includes(String(value)) && typeof value !== "object";
  return typeof value === "string";
}

/** Every name of a kind that a case has, in the order of its file. */
export function namesIn(data: unknown, kind: NameKind): string[] {
  const found = groupsOf(data, kind);
  return found.flatMap((group) => (isPlainObject(group) ? Object.keys(group) : []));
}

function groupsOf(data: unknown, kind: NameKind): unknown[] {
  const own = dataAt(data, [groupNames[kind]]);
  const situations = dataAt(data, ["situations"]);
  if (kind !== "choice" || !isPlainObject(situations)) return [own];
  return [...Object.values(situations).map((situation) => dataAt(situation, ["choices"])), own];
}
