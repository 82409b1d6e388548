import type { Edge } from "~/analysis/graph/node";
import { ceiling } from "~/engine/machine/position";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import type { Visits } from "./visit-positions";

/** Which limits were met: authorities that can be used up, and process steps by what can become of them. */
export interface Bounds {
  /** Of which as much can be asked for as a level may give, or more. */
  binding: Set<string>;
  /** Required steps that apply at an ending, and forbidden ones that can be done. */
  applying: Set<string>;
  /** Required steps that apply at an ending which can be reached without them, and forbidden ones that can be done. */
  missable: Set<string>;
}

export function noteBounds({ binding, applying, missable }: Bounds, rules: Rules, walked: Visits): void {
  noteBinding(binding, rules, walked);
  for (const { end } of walked.nodes) for (const name of end?.applicable ?? []) applying.add(name);
  for (const [name, { rule }] of Object.entries(rules.scenario.process)) {
    if (missable.has(name)) continue;
    const can = rule === "forbidden" ? isDoneSomewhere(walked, name) : isAvoidable(walked, name);
    if (!can) continue;
    missable.add(name);
    applying.add(name);
  }
}

function noteBinding(binding: Set<string>, { scenario, limits, moves }: Rules, { nodes, position: positionOf }: Visits): void {
  const giving = new Map([...moves].map(([situation, list]) => [situation, list.filter(({ choice }) => givenBy(choice))]));
  for (const node of nodes)
    for (const { choice, offered } of giving.get(node.situation) ?? []) {
      const gives = givenBy(choice);
      const authority = gives?.authority;
      if (authority === undefined || binding.has(authority)) continue;
      const position = positionOf(node);
      const amount = gives?.amount ?? scenario.authority[authority]?.most ?? DEFAULT_MOST;
      const sum = (position.given[authority] ?? 0) + amount;
      if (sum >= ceiling(scenario, limits, position, authority) && offered(position, { authority, amount })) binding.add(authority);
    }
}

function doesStep({ path }: Edge, step: string): boolean {
  return path?.changing.effects.some(({ does }) => does?.includes(step)) === true;
}

function isDoneSomewhere({ edges, nodes }: Visits, step: string): boolean {
  return nodes.some((node) => edges(node).some((edge) => doesStep(edge, step)));
}

/** Whether a line that never does the step comes to an ending where it applies. */
function isAvoidable({ graph, edges }: Visits, step: string): boolean {
  const met = new Set([graph.opening]);
  const open = [graph.opening];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.end?.applicable.includes(step)) return true;
    for (const edge of edges(node))
      if (!met.has(edge.to) && !doesStep(edge, step)) {
        met.add(edge.to);
        open.push(edge.to);
      }
  }
  return false;
}
