import { dataAt, isPlainObject } from "../text/data";
import { type Lead, leadsOf } from "./leads";

export type NodeKind = "situation" | "ending" | "anytime" | "deadline" | "patience";

/** A place on the map. */
export interface MapNode {
  id: string;
  kind: NodeKind;
  /** The path of what stands behind it in the text. */
  at: string;
  /** A situation's phase, or an ending's need. */
  tone: string;
  label: string;
  /** What is said first on arriving here; nothing where nobody says anything. */
  line: string;
  choices: number;
  /** How many of the choices lead nowhere else. */
  stays: number;
  isKey: boolean;
  /** Facts that are learned by what can be done here. */
  facts: readonly string[];
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
      ...{
        id,
        kind: "situation",
        at: `situations.${id}`,
        facts: factsOf(choices),
        tone: words(dataAt(situation, ["phase"])),
        label: words(dataAt(situation, ["title"])) || id,
      },
      ...{ line: firstLine(dataAt(situation, ["says"])), choices: choices.length, stays, isKey: dataAt(situation, ["key"]) === true },
    });
  }
  for (const [id, ending] of group(data, "endings"))
    nodes.push(
      extra(
        { id, kind: "ending", at: `endings.${id}`, label: words(dataAt(ending, ["title"])) || id },
        { tone: words(dataAt(ending, ["need"])), line: firstLine(dataAt(ending, ["says"])) },
      ),
    );
  nodes.push(...interrupts(data, edges));
  const known = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.list().filter(({ from, to }) => known.has(from) && known.has(to)) };
}

/** What can happen from anywhere: choices offered at any time, deadlines, patience. */
function interrupts(data: unknown, edges: Edges): MapNode[] {
  const nodes: MapNode[] = [];
  const everywhere: [string, unknown][] = [];
  for (const [name, choice] of group(data, "anytime")) {
    const leads = leadsOf(choice);
    const places = dataAt(choice, ["in"]);
    if (Array.isArray(places) && places.length <= FEW_PLACES)
      for (const place of places) edges.putAll(String(place), name, leads, "anytime");
    else if (leads.length > 0) {
      everywhere.push([name, choice]);
      edges.putAll(ANYTIME, name, leads, "anytime");
    }
  }
  const [first] = everywhere;
  if (first)
    nodes.push({
      ...extra({ id: ANYTIME, kind: "anytime", at: `anytime.${first[0]}`, label: "At any time" }),
      ...{ choices: everywhere.length, facts: factsOf(everywhere) },
    });
  for (const [name, deadline] of group(data, "deadlines")) {
    const to = dataAt(deadline, ["to"]);
    if (typeof to !== "string") continue;
    const label = words(dataAt(deadline, ["label"])) || name;
    nodes.push(extra({ id: `·${name}`, kind: "deadline", at: `deadlines.${name}`, label }, { tone: "", line: titleOf(data, to) }));
    edges.putAll(`·${name}`, name, [{ to, isConditional: true }], "interrupt");
  }
  const leaves = dataAt(data, ["customer", "leaves"]);
  if (typeof leaves === "string") {
    nodes.push(extra({ id: PATIENCE, kind: "patience", at: "", label: "Patience runs out" }, { tone: "", line: titleOf(data, leaves) }));
    edges.putAll(PATIENCE, "patience", [{ to: leaves, isConditional: true }], "interrupt");
  }
  return nodes;
}

const extra = (place: Pick<MapNode, "id" | "kind" | "at" | "label">, { tone, line } = { tone: "", line: "" }): MapNode => ({
  ...{ ...place, tone, line },
  ...{ choices: 0, stays: 0, isKey: false, facts: [] },
});

const titleOf = (data: unknown, place: string): string =>
  words(dataAt(data, ["endings", place, "title"])) || words(dataAt(data, ["situations", place, "title"])) || place;

/** The facts that choices let one learn, each once: by themselves, or in one of their branches. */
function factsOf(choices: readonly (readonly [string, unknown])[]): string[] {
  const learned = choices.flatMap(([, choice]) => {
    const then = dataAt(choice, ["then"]);
    return [choice, ...(Array.isArray(then) ? then : [])].flatMap((part) => names(dataAt(part, ["learns"])));
  });
  return [...new Set(learned)];
}

const names = (value: unknown): string[] => [value].flat().filter((name) => typeof name === "string");

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
