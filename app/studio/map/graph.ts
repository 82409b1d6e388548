import { dataAt, isPlainObject } from "../text/data";
import { type Lead, leadsOf } from "./leads";

export type NodeKind = "situation" | "ending" | "anytime" | "deadline" | "patience";

/** A place on the map. */
export interface MapNode {
  id: string;
  kind: NodeKind;
  /** A situation's phase, or an ending's need. */
  tone: string;
  label: string;
  /** What is said first on arriving here; nothing where nobody says anything. */
  line: string;
  choices: number;
  /** How many of the choices lead nowhere else. */
  stays: number;
  isKey: boolean;
}

/** All choices between the same two places, drawn as one. */
export interface MapEdge {
  id: string;
  from: string;
  to: string;
  choices: readonly string[];
  /** Whether each of them depends on a condition. */
  isConditional: boolean;
  kind: "choice" | "anytime" | "interrupt";
}

export interface MapGraph {
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
}

/** Stands for the choices that are offered everywhere and lead somewhere. */
export const ANYTIME = "·anytime";
/** Stands for the customer's patience. */
export const PATIENCE = "·patience";
/** A choice that is offered in at most so many places is drawn from each of them. */
const FEW_PLACES = 2;

const group = (data: unknown, name: string): [string, unknown][] => {
  const found = dataAt(data, [name]);
  return isPlainObject(found) ? Object.entries(found) : [];
};
const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** A case's map, of whatever its text reads as: what is not there yet, or not as it should be, is left out. */
export function toMapGraph(data: unknown): MapGraph {
  const edges = new Edges();
  const nodes: MapNode[] = [];
  for (const [id, situation] of group(data, "situations")) {
    const choices = group(situation, "choices");
    const stays = choices.filter(([, choice]) => leadsOf(choice).length === 0).length;
    for (const [name, choice] of choices) edges.putAll(id, name, leadsOf(choice), "choice");
    nodes.push({
      ...{ id, kind: "situation", tone: words(dataAt(situation, ["phase"])), label: words(dataAt(situation, ["title"])) || id },
      ...{ line: firstLine(dataAt(situation, ["says"])), choices: choices.length, stays, isKey: dataAt(situation, ["key"]) === true },
    });
  }
  for (const [id, ending] of group(data, "endings"))
    nodes.push(
      extra(id, "ending", words(dataAt(ending, ["title"])) || id, words(dataAt(ending, ["need"])), firstLine(dataAt(ending, ["says"]))),
    );
  nodes.push(...interrupts(data, edges));
  const known = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.list().filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** What can happen from anywhere: choices offered at any time, deadlines, patience. */
function interrupts(data: unknown, edges: Edges): MapNode[] {
  const nodes: MapNode[] = [];
  let everywhere = 0;
  for (const [name, choice] of group(data, "anytime")) {
    const leads = leadsOf(choice);
    const places = dataAt(choice, ["in"]);
    if (Array.isArray(places) && places.length <= FEW_PLACES)
      for (const place of places) edges.putAll(String(place), name, leads, "anytime");
    else if (leads.length > 0) {
      everywhere += 1;
      edges.putAll(ANYTIME, name, leads, "anytime");
    }
  }
  if (everywhere > 0) nodes.push({ ...extra(ANYTIME, "anytime", "At any time"), choices: everywhere });
  for (const [name, deadline] of group(data, "deadlines")) {
    const to = dataAt(deadline, ["to"]);
    if (typeof to !== "string") continue;
    nodes.push(extra(`·${name}`, "deadline", words(dataAt(deadline, ["label"])) || name));
    edges.putAll(`·${name}`, name, [{ to, isConditional: true }], "interrupt");
  }
  const leaves = dataAt(data, ["customer", "leaves"]);
  if (typeof leaves === "string") {
    nodes.push(extra(PATIENCE, "patience", "Patience runs out"));
    edges.putAll(PATIENCE, "patience", [{ to: leaves, isConditional: true }], "interrupt");
  }
  return nodes;
}

const extra = (id: string, kind: NodeKind, label: string, tone = "", line = ""): MapNode => ({
  ...{ id, kind, tone, label, line },
  ...{ choices: 0, stays: 0, isKey: false },
});

/** The words that are said first; of words by condition, those of the first line. */
function firstLine(says: unknown): string {
  return Array.isArray(says) ? words(dataAt(says, [0, "text"])) : words(says);
}

class Edges {
  readonly #edges = new Map<string, MapEdge>();

  putAll(from: string, choice: string, leads: readonly Lead[], kind: MapEdge["kind"]): void {
    for (const { to, isConditional } of leads) {
      const id = `${from}→${to}`;
      const known = this.#edges.get(id) ?? { id, from, to, choices: [], isConditional: true, kind };
      const choices = known.choices.includes(choice) ? known.choices : [...known.choices, choice];
      this.#edges.set(id, { ...known, choices, isConditional: known.isConditional && isConditional });
    }
  }

  list(): MapEdge[] {
    return [...this.#edges.values()];
  }
}
