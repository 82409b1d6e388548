import { valuesOfFact } from "~/studio/form/fact-value";
import { type FormNode, factAt, type ThingField } from "~/studio/form/thing-form";
import type { StudioField, StudioNode } from "~/views/studio-form";

/** The fields of a form as the page shows them. */
export const shownNodes = (data: unknown, nodes: readonly FormNode[]): StudioNode[] => nodes.map((node) => shownNode(data, node));

function shownNode(data: unknown, node: FormNode): StudioNode {
  if (node.kind === "field") return shownField(data, node);
  const { path, name, section, items, fresh } = node;
  return {
    ...{ kind: "rows", path: path.join("."), name, section },
    items: items.map((item) => ({ path: item.path.join("."), voice: item.voice, nodes: shownNodes(data, item.nodes) })),
    fresh: fresh.map((field) => shownField(data, field)),
  };
}

function shownField(data: unknown, { path, name, section, control, isRequired, shown, isByHand, fresh }: ThingField): StudioField {
  return {
    ...{ kind: "field", path: path.join("."), name, section, isRequired, isByHand, isFresh: fresh !== undefined },
    ...{ control: shownControl(control), ...choosable(data, control, path), value: typeof shown === "string" ? shown : [...shown] },
  };
}

function shownControl({ kind }: ThingField["control"]): StudioField["control"] {
  return kind === "rows" || kind === "voices" ? "line" : kind;
}

/** What can be chosen: words that are always the same, or names of the case. */
function choosable(
  data: unknown,
  control: ThingField["control"],
  path: ThingField["path"],
): Pick<StudioField, "options" | "of" | "against" | "usual"> {
  const none = { options: [], of: [], against: null, usual: null };
  if (control.kind === "option") return { ...none, options: control.options };
  if (control.kind === "name") return { ...none, of: control.of };
  if (control.kind === "names") return typeof control.of === "string" ? { ...none, of: [control.of] } : { ...none, options: control.of };
  if (control.kind === "record") return { ...none, of: control.of === "own" ? [] : [control.of], against: control.against };
  if (control.kind === "flag") return { ...none, options: ["yes", "no"], usual: control.usual };
  return control.kind === "value" ? { ...none, options: valuesOfFact(data, factAt(path)) ?? [] } : none;
}
