import type { Rules } from "~/engine/play/rules";

/** The titles of what a reason is about. Faults, tone criteria and limits keep their names, which the interface has words for. */
export function reasonTitles({ scenario }: Rules, code: string, about: readonly string[]): string[] {
  const titled: Record<string, (name: string) => string | undefined> = {
    unasked: (name) => scenario.facts[name]?.label,
    "unasked-yet": (name) => scenario.facts[name]?.label,
    unopened: (name) => scenario.resources[name]?.title,
    "unopened-yet": (name) => scenario.resources[name]?.title,
    step: (name) => scenario.process[name]?.title,
    "critical-step": (name) => scenario.process[name]?.title,
    decision: (name) => scenario.decisions[name]?.label,
  };
  const title = titled[code.split(".")[0] ?? ""];
  return about.map((name) => title?.(name) ?? name);
}
