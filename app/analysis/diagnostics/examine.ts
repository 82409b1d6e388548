import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import { toEntries } from "~/engine/play/test-line";
import type { Turn } from "~/engine/play/turn";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import type { Translation } from "~/engine/scenario/translation";
import { eachCondition } from "~/engine/scenario/walk";
import type { Model } from "~/engine/scoring/model";
import type { Plan } from "../prove";
import type { Explored, ExploredVariant, Job } from "./explore";
import type { Bounds } from "./observe/bounds";
import type { Outcomes } from "./observe/outcomes";

/** What is examined: a scenario with the files that it shares, and its translations beside the hash of the words that they should translate. */
export interface Case {
  scenario: Scenario;
  limits: LimitsFile;
  model: Model;
  wordsHash: string;
  translations: ReadonlyMap<string, Translation>;
}

/** All that the diagnostics read. Each variant was explored once at each level, and only this is kept of it. */
export interface Examined extends Case {
  levels: ExaminedLevel[];
  outcomes: Outcomes;
  bounds: Bounds;
  /** Whether every variant was explored to its end, so that "never" can be said. */
  isWhole: boolean;
}

export interface ExaminedLevel {
  level: LevelId;
  rules: Rules;
  variants: ExaminedVariant[];
}

export interface ExaminedVariant extends Omit<ExploredVariant, "solved"> {
  gate: boolean;
  weight: number;
  facts: Facts;
  solved: (NonNullable<ExploredVariant["solved"]> & { best: BestPlay }) | null;
}

/** The best line of a variant, for who knows which one was drawn. */
export type BestPlay = Plan["best"] & { turns: Turn[] };

/** The explorations that a scenario needs: at each level its variants, in so many parts that can be explored at the same time. */
export function toJobs(
  { scenario, limits, model }: Pick<Case, "scenario" | "limits" | "model">,
  { mostPositions, parts, withProof }: Pick<Job, "mostPositions" | "withProof"> & { parts: number },
): Job[] {
  return scenario.levels.flatMap((level) => {
    const names = Object.keys(scenario.variants).filter((name) => scenario.variants[name]?.levels?.includes(level) ?? true);
    const count = Math.max(1, Math.min(parts, names.length));
    return Array.from({ length: count }, (_, part) => ({
      ...{ scenario, limits, model, level, mostPositions, withProof },
      variants: names.filter((_, at) => at % count === part),
    }));
  });
}

/** Puts together what came of the jobs, in any order. */
export function examine(examining: Case, done: readonly { level: LevelId; explored: Explored }[]): Examined {
  const { scenario, limits, model } = examining;
  const levels = scenario.levels.map((level): ExaminedLevel => {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    const found = done.filter((one) => one.level === level).flatMap(({ explored }) => explored.variants);
    const variants = Object.entries(scenario.variants).flatMap(([name, { gate, weight, facts }]) => {
      const explored = found.find((one) => one.name === name);
      return explored ? [{ ...explored, gate, weight, facts, solved: withTurns(rules, explored, facts) }] : [];
    });
    return { level, rules, variants };
  });
  const isWhole = levels.every(({ variants }) => variants.every(({ stopped }) => !stopped));
  return { ...examining, levels, outcomes: outcomesOf(scenario, done), bounds: boundsOf(done), isWhole };
}

function withTurns(rules: Rules, { solved }: ExploredVariant, facts: Facts): ExaminedVariant["solved"] {
  if (!solved) return null;
  const { best } = solved.plan;
  return { ...solved, best: { ...best, turns: replay(rules, facts, "solo", toEntries(best.line)).turns } };
}

function outcomesOf(scenario: Scenario, done: readonly { explored: Explored }[]): Outcomes {
  const [held, failed] = [new Set(done.flatMap(({ explored }) => explored.held)), new Set(done.flatMap(({ explored }) => explored.failed))];
  const all = [...eachCondition(scenario)];
  const those = (paths: Set<string>) => new Set(all.flatMap(({ condition, at }) => (paths.has(at) ? [condition] : [])));
  return { held: those(held), failed: those(failed) };
}

function boundsOf(done: readonly { explored: Explored }[]): Bounds {
  const union = (pick: (bounds: Bounds) => Set<string>) => new Set(done.flatMap(({ explored }) => [...pick(explored.bounds)]));
  return {
    binding: union(({ binding }) => binding),
    applying: union(({ applying }) => applying),
    missable: union(({ missable }) => missable),
  };
}
