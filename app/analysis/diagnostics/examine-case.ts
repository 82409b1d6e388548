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

/** Explores every variant at every level, and puts together what came of it. */
export function examineCase(examining: Case, mostPositions: number, asked: ExplorationExtras = {}): Examination {
  const { scenario, limits, model } = examining;
  const done: Exploration[] = [];
  const levels = scenario.levels.map((level): LevelExamination => {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    const drawn = Object.keys(scenario.variants).filter((name) => scenario.variants[name]?.levels?.includes(level) ?? true);
    const explored = exploreVariants({ scenario, limits, model, level, variants: drawn, mostPositions, asked });
    done.push(explored);
    const variants = explored.variants.flatMap((one) => {
      const variant = scenario.variants[one.name];
      return variant ? [{ ...one, ...pick(variant), solved: withTurns(rules, one, variant.facts) }] : [];
    });
    const lines = Object.entries(scenario.tests)
      .filter(([, test]) => levelsOf(scenario, test).includes(level))
      .map(([name, test]) => ({ name, runs: runTestLine(rules, test) }));
    return { level, rules, variants, lines };
  });
  const isWhole = levels.every(({ variants }) => variants.every(({ stopped }) => !stopped));
  return { ...examining, levels, outcomes: outcomesOf(scenario, done), bounds: boundsOf(done), isWhole };
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
