import { toInterrupts } from "~/engine/machine/to-machine";
import type { Choice, Target } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";

/** Reach without positions: what cannot be reached though every condition held. In time with the choices, so it can be asked at every change of a file. */
export interface Reach {
  /** Situations and endings that something leads to, from the first situation on. */
  reached: ReadonlySet<string>;
  /** Situations of those from which nothing leads to an ending. */
  stuck: string[];
}

export function toReach(scenario: Scenario): Reach {
  const reached = new Set<string>();
  const back = new Map<string, string[]>();
  const interrupts = toInterrupts(scenario).map(({ to }) => to);
  const anytime = Object.values(scenario.anytime);
  const everywhere = anytime.filter((choice) => choice.in === undefined);
  const open = [scenario.starts, ...interrupts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const situation = scenario.situations[at];
    if (!situation) continue;
    const here = at;
    const shared = anytime.filter((choice) => choice.in?.includes(here));
    for (const to of [...leads(Object.values(situation.choices)), ...leads(shared), ...leads(everywhere), ...interrupts]) {
      const before = back.get(to);
      if (before) before.push(here);
      else back.set(to, [here]);
      open.push(to);
    }
  }
  const ending = new Set<string>();
  const from = Object.keys(scenario.endings).filter((name) => reached.has(name));
  for (let at = from.pop(); at !== undefined; at = from.pop()) {
    if (ending.has(at)) continue;
    ending.add(at);
    from.push(...(back.get(at) ?? []));
  }
  return { reached, stuck: [...reached].filter((name) => !ending.has(name)) };
}

function leads(choices: readonly Choice[]): string[] {
  return choices.flatMap(({ to, then }) => [...targets(to), ...(then ?? []).flatMap((branch) => targets(branch.to))]);
}

function targets(target: Target | undefined): string[] {
  return typeof target === "string" ? [target] : (target ?? []).map(({ go }) => go);
}
