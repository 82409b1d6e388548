import { TooManyPositions } from "~/analysis/graph/nodes";
import { drawable } from "~/engine/play/draw";
import type { Rules } from "~/engine/play/rules";
import { type LeadingLine, lineTo } from "~/services/catalog/line-to.server";
import type { TryLead } from "~/views/studio-try";

/** How far a line to a place is looked for, and how far in the other variants where there is none in this one. */
const MOST_POSITIONS = 20_000;
const MOST_ELSEWHERE = 2000;

/** The way to a place, and how it was found; where there is none, the variants that have one. */
export function leadTo(rules: Rules, variant: string, to: string): { choices: string[]; lead: TryLead } {
  const { scenario, limits } = rules;
  const find = (name: string, most: number): LeadingLine | "none" | "too-large" => {
    try {
      return lineTo(rules, scenario.variants[name]?.facts ?? {}, to, most) ?? "none";
    } catch (error) {
      if (error instanceof TooManyPositions) return "too-large";
      throw error;
    }
  };
  const found = find(variant, MOST_POSITIONS);
  if (typeof found === "object") {
    const { choices, test } = found;
    const by = choices.length === 0 ? "opening" : test === null ? "fewest" : "test";
    return { choices, lead: { ...{ to, by, test }, turns: choices.length, elsewhere: [] } };
  }
  const others = [...drawable(scenario, limits.level, false), ...drawable(scenario, limits.level, true)];
  const elsewhere = others.filter((name) => name !== variant && typeof find(name, MOST_ELSEWHERE) === "object");
  return { choices: [], lead: { ...{ to, by: found, test: null }, turns: 0, elsewhere } };
}
