import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import { choiceRules } from "./choice-rules";
import { type FieldRule, factValue, field, flag, number, words } from "./control";
import type { Thing } from "./thing-at";
import { type FormNode, fieldsIn, formNodes, namesIn, type ThingField, toThingForm } from "./thing-form";
import { thingRules } from "./thing-rules";

/** A smaller thing whose most important fields stand in the form of a greater one. */
export interface FormPart {
  name: string;
  path: DataPath;
  nodes: readonly FormNode[];
}

/** All that a page has to fill in: the thing's own fields, and those of its parts. */
export interface WholeForm {
  nodes: readonly FormNode[];
  parts: readonly FormPart[];
}

/** The fields of a choice that stand in its scene: its words, or what it is called where it has none. */
function spoken(choice: unknown): readonly FieldRule[] {
  const [isSaid, isCalled] = [dataAt(choice, ["words"]) !== undefined, dataAt(choice, ["label"]) !== undefined];
  const names = [...(isSaid || !isCalled ? ["words"] : []), ...(isCalled ? ["label"] : []), "reply", "to"];
  return choiceRules.filter(({ name }) => names.includes(name));
}
/** The fields of an ending that stand in the table of all. */
const outcome = ["need", "stays", "csat", "effort", "fault", "blockedBy"].flatMap((name) => {
  const rule = thingRules.ending.find((one) => one.name === name);
  return rule ? [{ ...rule, section: null }] : [];
});

/** The form of a thing: a situation with its choices, one under the other; the variants as columns of the facts; the endings as a table. */
export function toWholeForm(data: unknown, { kind, path }: Thing): WholeForm {
  if (kind === "variants") return { nodes: [], parts: partsIn(data, ["variants"], () => variantRules(data)) };
  if (kind === "endings") return { nodes: [], parts: partsIn(data, path, () => outcome) };
  const parts = kind === "situation" ? partsIn(data, [...path, "choices"], spoken) : [];
  return { nodes: toThingForm(data, kind, path), parts };
}

/** Every field that a page has to fill in. */
export const fieldsOfForm = ({ nodes, parts }: WholeForm): ThingField[] => [
  ...fieldsIn(nodes),
  ...parts.flatMap((part) => fieldsIn(part.nodes)),
];

function partsIn(data: unknown, path: DataPath, rulesFor: (part: unknown) => readonly FieldRule[]): FormPart[] {
  const group = dataAt(data, path);
  const parts = Object.entries(isPlainObject(group) ? group : {});
  return parts.map(([name, part]) => ({ name, path: [...path, name], nodes: formNodes(data, rulesFor(part), [...path, name]) }));
}

/** A row for every fact, and in the last row what is right. */
const variantRules = (data: unknown): FieldRule[] => [
  ...namesIn(data, "fact").map((name) => field(`facts.${name}`, factValue, name)),
  field("weight", number),
  field("gate", flag),
  field("note", words, "variant-right"),
];
