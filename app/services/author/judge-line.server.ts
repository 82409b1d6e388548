import { toBeliever } from "~/analysis/belief/belief";
import { askWithForesight } from "~/analysis/belief/foresight";
import { bestLine, follow, type JudgedTurn, judge } from "~/analysis/belief/judge";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { drawable } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import type { Catalog } from "~/services/catalog/catalog.server";
import { anyEntry } from "./any-entry";

export interface JudgedLine {
  turns: (JudgedTurn & { choice: string })[];
  best: string[];
}

/** Judges a line in one practice variant by what could be known at each turn. Throws a ReplayError where the line cannot be played, null for an unknown name. */
export function judgeLine(
  scenarioId: string,
  level: LevelId,
  variant: string,
  choices: readonly string[],
  mostPositions: number,
  from: Catalog,
): JudgedLine | null {
  const { limits, model } = from;
  const scenario = anyEntry(from, scenarioId)?.scenario;
  const found = scenario?.variants[variant];
  if (!scenario || !found) return null;
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const names = drawable(scenario, level, found.gate);
  if (!names.includes(variant)) return null;
  const variants = names.map((name) => ({
    variant: name,
    weight: scenario.variants[name]?.weight ?? 0,
    facts: scenario.variants[name]?.facts ?? {},
  }));
  const { turns } = replay(rules, found.facts, "solo", toEntries(choices));
  return askWithForesight(toBeliever(rules, variants, mostPositions), (believer) => {
    const judged = judge(believer, variant, follow(believer, variant, turns));
    return { turns: judged.map((turn) => ({ ...turn, choice: choices[turn.number - 1] ?? "" })), best: bestLine(believer, variant) };
  });
}
