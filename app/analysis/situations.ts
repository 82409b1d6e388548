import type { Move } from "~/engine/machine/moves";
import { type Interrupt, toInterrupts } from "~/engine/machine/to-machine";
import type { Rules } from "~/engine/play/rules";

/** The situations of a scenario as a graph without positions: where each may lead, and which lie on a circle together. */
export interface Situations {
  names: string[];
  index: Map<string, number>;
  /** By situation, the situations and endings that its choices and interrupts may lead to. */
  leads: number[][];
  /** By situation, the number of its circle; a situation on no circle has one of its own. Leads go to lower numbers or stay. */
  circle: number[];
  interrupts: Interrupt[];
  isEnding: (name: string) => boolean;
}

export function toSituations(rules: Rules): Situations {
  const { scenario } = rules;
  const interrupts = toInterrupts(scenario);
  const situations = Object.keys(scenario.situations);
  const names = [...situations, ...Object.keys(scenario.endings)];
  const index = new Map(names.map((name, at) => [name, at]));
  const interrupted = interrupts.flatMap(({ to }) => index.get(to) ?? []);
  const leads = names.map((name, at) => (at < situations.length ? leadsOf(rules.moves.get(name) ?? [], index, interrupted) : []));
  return { names, index, leads, circle: circles(leads), interrupts, isEnding: (name) => (index.get(name) ?? 0) >= situations.length };
}

function leadsOf(moves: readonly Move[], index: Map<string, number>, interrupted: readonly number[]): number[] {
  const found = new Set(interrupted);
  for (const { paths } of moves)
    for (const { to } of paths) {
      const at = to === undefined ? undefined : index.get(to);
      if (at !== undefined) found.add(at);
    }
  return [...found];
}

/** Strongly connected components (Tarjan 1972), without recursion, in reverse order of the leads. */
function circles(leads: readonly number[][]): number[] {
  const order = new Array<number>(leads.length).fill(-1);
  const low = new Array<number>(leads.length).fill(0);
  const circle = new Array<number>(leads.length).fill(-1);
  const open: number[] = [];
  let visited = 0;
  let found = 0;
  for (let root = 0; root < leads.length; root += 1) {
    if (order[root] !== -1) continue;
    const path = [{ at: root, next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (!top) break;
      const { at } = top;
      if (top.next === 0) {
        order[at] = visited;
        low[at] = visited;
        visited += 1;
        open.push(at);
      }
      const lead = leads[at]?.[top.next];
      top.next += 1;
      if (lead !== undefined) {
        if (order[lead] === -1) path.push({ at: lead, next: 0 });
        else if (circle[lead] === -1) low[at] = Math.min(low[at] ?? 0, order[lead] ?? 0);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent) low[parent.at] = Math.min(low[parent.at] ?? 0, low[at] ?? 0);
      if (low[at] !== order[at]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        circle[member] = found;
        if (member === at) break;
      }
      found += 1;
    }
  }
  return circle;
}
