import { groupNames, type NameKind } from "../rename/name-kinds";
import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import { flowText } from "../text/write";
import { voiceColumns } from "./choice-rules";
import type { Control, FieldRule, Section } from "./control";
import { filledValue } from "./filled-value";
import { type Shown, shownValue } from "./shown-value";
import { type ThingKind, thingRules } from "./thing-rules";

/** What a scalar becomes so that something else can stand beside it: a row with it, or a voice with marks of its own. */
interface Lift {
  path: DataPath;
  key: string;
  isRow: boolean;
}

/** What a field of a new row is for: the list, or the words that get another voice. */
interface FreshRow {
  list: DataPath;
  key: string;
  /** The field that can stand without a row. */
  alone: string | null;
  isVoice: boolean;
  /** A new row cannot be without it. */
  isNeeded: boolean;
}

/** A field with the value that the text has. */
export interface ThingField {
  kind: "field";
  path: DataPath;
  name: string;
  control: Control;
  isRequired: boolean;
  section: Section | null;
  value: unknown;
  shown: Shown;
  /** Written in a way that its control cannot show. */
  isByHand: boolean;
  lift?: Lift;
  fresh?: FreshRow;
}

/** Several rows of fields, and the fields of a new one. */
export interface ThingRows {
  kind: "rows";
  path: DataPath;
  name: string;
  section: Section | null;
  items: readonly { path: DataPath; voice: string | null; nodes: readonly FormNode[] }[];
  fresh: readonly ThingField[];
}

export type FormNode = ThingField | ThingRows;

/** The form of a thing at a path: its fields with what the text says, and rows where it says several things. */
export function toThingForm(data: unknown, kind: ThingKind, at: DataPath): FormNode[] {
  return formNodes(data, thingRules[kind], at);
}

/** Every field of a form, those in rows and for new rows included. */
export const fieldsIn = (nodes: readonly FormNode[]): ThingField[] =>
  nodes.flatMap((node) => (node.kind === "field" ? [node] : [...node.items.flatMap((item) => fieldsIn(item.nodes)), ...node.fresh]));

/** The nodes of fields that stand within what is at a path. */
export const formNodes = (data: unknown, rules: readonly FieldRule[], at: DataPath): FormNode[] =>
  rules.flatMap((rule) => toNode(data, rule, [...at, ...rule.path]) ?? []);

function toNode(data: unknown, rule: FieldRule, path: DataPath): FormNode | null {
  const { control } = rule;
  const value = dataAt(data, path);
  if (control.kind === "rows") return toRows(data, rule, control, path, value);
  if (control.kind === "voices") return toVoices(data, rule, control, path, value);
  return toField(data, rule, path, value);
}

function toField(data: unknown, { name, control, isRequired, section }: FieldRule, path: DataPath, value: unknown): ThingField {
  const shown = shownValue(control, value);
  const fact = factAt(path);
  const back = filledValue({ control, isRequired: false, now: value, fact, data }, shown);
  const fits = value === undefined || ("value" in back && (control.kind === "condition" || isAlike(back.value, value)));
  return {
    ...{ kind: "field", path, name, control, isRequired, section, value },
    ...{ shown: fits ? shown : flowText(value), isByHand: !fits },
  };
}

/** The fact whose value stands at a path: in a variant, or where the fact starts. */
export const factAt = (path: DataPath): string => String(path[0] === "facts" ? path[1] : (path.at(-1) ?? ""));

/** What trims and line ends make no difference to. */
function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return one.trim() === other.trim();
  return JSON.stringify(one) === JSON.stringify(other);
}

type RowsControl = Extract<Control, { kind: "rows" }>;

function toRows(data: unknown, rule: FieldRule, control: RowsControl, path: DataPath, value: unknown): FormNode | null {
  const { columns, alone, begins } = control;
  // Bands stand in one list, or in a list for each kind of money: the other way shows nothing.
  if (path[0] === "fair" && Array.isArray(dataAt(data, ["fair"])) !== (path.length === 1)) return null;
  if (Array.isArray(value) ? !value.every(isPlainObject) : value !== undefined && (alone === null || isPlainObject(value)))
    return toField(data, { ...rule, control: { kind: "line" } }, path, value);
  const items = Array.isArray(value)
    ? value.map((_, index) => ({ path: [...path, index], voice: null, nodes: formNodes(data, columns, [...path, index]) }))
    : value === undefined && alone === null
      ? []
      : [{ path: [...path, 0], voice: null, nodes: toLone(data, rule, control, path, value) }];
  return {
    ...{ kind: "rows", path, name: rule.name, section: rule.section, items },
    fresh: toFresh(
      data,
      columns.filter(({ path: [key = ""] }) => begins.includes(key)),
      path,
      { alone, isVoice: false },
    ),
  };
}

/** The one row that stands without a list: its own field is at the place of the list. */
function toLone(data: unknown, rule: FieldRule, { columns, alone }: RowsControl, path: DataPath, value: unknown): FormNode[] {
  return columns.flatMap((column): FormNode[] => {
    const [key = ""] = column.path;
    if (key === alone) return [toField(data, { ...column, name: rule.name, isRequired: rule.isRequired }, path, value)];
    // What is said only if something holds is another row, beside the one that always counts.
    if (value === undefined || key === "when") return [];
    return [{ ...toField(data, column, [...path, 0, key], undefined), lift: { path, key: alone ?? "", isRow: true } }];
  });
}

function toFresh(data: unknown, columns: readonly FieldRule[], path: DataPath, of: Pick<FreshRow, "alone" | "isVoice">): ThingField[] {
  return columns.map((column) => {
    const { control } = column;
    const plain = control.kind === "rows" ? control.columns.find(({ path: [key] }) => key === control.alone) : column;
    const rule = { ...column, control: plain?.control ?? control, isRequired: false };
    const fresh = { ...of, list: path, key: column.path.join("."), isNeeded: column.isRequired };
    return { ...toField(data, rule, [...path, "new", ...column.path], undefined), fresh };
  });
}

type VoicesControl = Extract<Control, { kind: "voices" }>;

function toVoices(data: unknown, rule: FieldRule, { columns }: VoicesControl, path: DataPath, value: unknown): FormNode {
  if (value !== undefined && typeof value !== "string" && !isPlainObject(value))
    return toField(data, { ...rule, control: { kind: "line" } }, path, value);
  const text = columns[0];
  const items = isPlainObject(value)
    ? Object.entries(value).map(([voice, said]) => ({
        path: [...path, voice],
        voice,
        nodes: toVoice(data, columns, [...path, voice], said),
      }))
    : [{ path, voice: null, nodes: text ? [toField(data, { ...text, isRequired: false }, path, value)] : [] }];
  const fresh = value === undefined ? [] : toFresh(data, voiceColumns, path, { alone: null, isVoice: true });
  return { kind: "rows", path, name: rule.name, section: rule.section, items, fresh };
}

/** A voice that is words alone can get marks of its own. */
function toVoice(data: unknown, columns: readonly FieldRule[], path: DataPath, said: unknown): FormNode[] {
  if (isPlainObject(said)) return formNodes(data, columns, path);
  return columns.flatMap((column): FormNode[] => {
    if (column.path[0] === "text") return [toField(data, column, path, said)];
    const node = toNode(data, column, [...path, ...column.path]);
    const lift = { path, key: "text", isRow: false };
    return node?.kind === "field"
      ? [{ ...node, lift }]
      : node
        ? [{ ...node, items: node.items.map((item) => ({ ...item, nodes: item.nodes.map((one) => ({ ...one, lift })) })), fresh: [] }]
        : [];
  });
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
