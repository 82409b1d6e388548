import type { Plan } from "~/analysis/search/prove";
import type { Model } from "~/engine/count/model";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { CutOff } from "~/engine/scenario/cut-off";
import type { Expansion } from "~/engine/scenario/expand/expand";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import type { Translation } from "~/engine/scenario/translation";
import { eachCondition } from "~/engine/scenario/walk";
import { levelsOf, runTestLine, type TestRun } from "~/engine/scoring/test-line";
import { type Exploration, type ExplorationExtras, exploreVariants, type VariantExploration } from "./explore-variants";
import type { Bounds } from "./observe/bounds";
import type { Outcomes } from "./observe/outcomes";

/** What is examined: a scenario with the files that it shares, and its translations beside the hash of the words that they should translate. */
export interface Case {
  scenario: Scenario;
  limits: LimitsFile;
  model: Model;
  wordsHash: string;
  /** What only the written form tells; left out where there is none but the plain one. */
  written?: Pick<Expansion, "pathAsWritten" | "unusedConditions" | "isDraft" | "later"> & { cutOff?: readonly CutOff[] };
  translations: ReadonlyMap<string, Translation>;
}

/** All that the diagnostics read. Each variant was explored once at each level, and only this is kept of it. */
export interface Examination extends Case {
  levels: LevelExamination[];
  outcomes: Outcomes;
  bounds: Bounds;
  /** Whether every variant was explored to its end, so that "never" can be said. */
  isWhole: boolean;
}

export interface LevelExamination {
  level: LevelId;
  rules: Rules;
  variants: VariantExamination[];
  /** The author's own test lines, played. */
  lines: { name: string; runs: TestRun[] }[];
}

export interface VariantExamination extends Omit<VariantExploration, "solved"> {
  gate: boolean;
  weight: number;
  facts: Facts;
  solved: (NonNullable<VariantExploration["solved"]> & { best: BestPlay }) | null;
}

/** The best line of a variant, for who knows which one was drawn. */
export type BestPlay = Plan["best"] & { turns: Turn[] };

/** Variants that were explored at a level; there may be several such for one level. */
export interface LevelExploration {
  level: LevelId;
  explored: Exploration;
}

/** Explores every variant at every level, and puts together what came of it. */
export function examineCase(examining: Case, mostPositions: number, asked: ExplorationExtras = {}): Examination {
  const { scenario, limits, model } = examining;
  const done = scenario.levels.map((level): LevelExploration => {
    const variants = variantsAt(scenario, level);
    return { level, explored: exploreVariants({ scenario, limits, model, level, variants, mostPositions, asked }) };
  });
  return toExamination(examining, done);
}

/** The variants that can be drawn at a level, in the order of the file. */
export function variantsAt({ variants }: Scenario, level: LevelId): string[] {
  return Object.keys(variants).filter((name) => variants[name]?.levels?.includes(level) ?? true);
}

/** Puts together what was explored, at once or piece by piece: each variant has to be among it once at each of its levels. */
export function toExamination(examining: Case, done: readonly LevelExploration[]): Examination {
  const { scenario, limits, model } = examining;
  const levels = scenario.levels.map((level): LevelExamination => {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    const explored = done.filter((one) => one.level === level).flatMap((one) => one.explored.variants);
    const variants = explored.flatMap((one) => {
      const variant = scenario.variants[one.name];
      return variant ? [{ ...one, ...pick(variant), solved: withTurns(rules, one, variant.facts) }] : [];
    });
    const lines = Object.entries(scenario.tests)
      .filter(([, test]) => levelsOf(scenario, test).includes(level))
      .map(([name, test]) => ({ name, runs: runTestLine(rules, test) }));
    return { level, rules, variants, lines };
  });
  const isWhole = levels.every(({ variants }) => variants.every(({ stopped }) => !stopped));
  const explored = done.map((one) => one.explored);
  return { ...examining, levels, outcomes: outcomesOf(scenario, explored), bounds: boundsOf(explored), isWhole };
}

function pick({ gate, weight, facts }: Scenario["variants"][string]): Pick<VariantExamination, "gate" | "weight" | "facts"> {
  return { gate, weight, facts };
}

function withTurns(rules: Rules, { solved }: VariantExploration, facts: Facts): VariantExamination["solved"] {
  if (!solved) return null;
  const { best } = solved.plan;
  return { ...solved, best: { ...best, turns: replay(rules, facts, "solo", toEntries(best.line)).turns } };
}

function outcomesOf(scenario: Scenario, done: readonly Exploration[]): Outcomes {
  const held = new Set(done.flatMap((one) => one.held));
  const failed = new Set(done.flatMap((one) => one.failed));
  const all = [...eachCondition(scenario)];
  const those = (paths: Set<string>) => new Set(all.flatMap(({ condition, at }) => (paths.has(at) ? [condition] : [])));
  return { held: those(held), failed: those(failed) };
}

function boundsOf(done: readonly Exploration[]): Bounds {
  const union = (of: (bounds: Bounds) => Set<string>) => new Set(done.flatMap(({ bounds }) => [...of(bounds)]));
  return {
    binding: union(({ binding }) => binding),
    applying: union(({ applying }) => applying),
    missable: union(({ missable }) => missable),
  };
}
