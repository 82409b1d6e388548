import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import type { Translation } from "~/engine/scenario/translation";
import type { Model } from "~/engine/scoring/model";
import { toGraph } from "../graph";
import { toSolved } from "../solve";
import { type BestPlay, bestPlay } from "./observe/best-play";
import { type Bounds, noteBounds } from "./observe/bounds";
import { findLoops, type Loop } from "./observe/loops";
import { noteOutcomes, type Outcomes } from "./observe/outcomes";
import { playThoughtlessly, RANDOM_PLAYS, type Thoughtless } from "./observe/thoughtless";
import { type Walked, walk } from "./observe/walk";

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

export interface ExaminedVariant {
  name: string;
  gate: boolean;
  weight: number;
  facts: Facts;
  /** Situations and endings that were reached. */
  reached: Set<string>;
  /** Situations where nothing is left to choose, each with a line that leads there. */
  stuck: { situation: string; line: string[] }[];
  loops: Loop[];
  /** Where there were too many positions. */
  stopped: { positions: number; situation: string } | null;
  /** Null where a variant is stopped, goes round for ever or comes to no ending. */
  solved: { best: BestPlay; canPass: boolean; thoughtless: Thoughtless } | null;
}

export function examine(examining: Case, mostPositions: number): Examined {
  const { scenario, limits, model } = examining;
  const outcomes: Outcomes = { held: new Set(), failed: new Set() };
  const bounds: Bounds = { binding: new Set(), applying: new Set(), missable: new Set() };
  const levels = scenario.levels.map((level): ExaminedLevel => {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    const drawn = Object.entries(scenario.variants).filter(([, variant]) => variant.levels?.includes(level) ?? true);
    const variants = drawn.map(([name, { gate, weight, facts }]): ExaminedVariant => {
      const walked = walk(rules, toGraph(rules, facts, { most: mostPositions }));
      noteOutcomes(outcomes, rules, walked);
      noteBounds(bounds, rules, walked);
      const loops = walked.stopped ? [] : findLoops(walked);
      const together = drawn.reduce((sum, [, other]) => (other.gate === gate ? sum + other.weight : sum), 0);
      const plays = Math.ceil((RANDOM_PLAYS * weight) / together);
      return { name, gate, weight, facts, ...reachOf(walked), loops, solved: loops.length > 0 ? null : solve(rules, walked, facts, plays) };
    });
    return { level, rules, variants };
  });
  const isWhole = levels.every(({ variants }) => variants.every(({ stopped }) => !stopped));
  return { ...examining, levels, outcomes, bounds, isWhole };
}

function reachOf({ edges, nodes, met, lineTo, stopped }: Walked): Pick<ExaminedVariant, "reached" | "stuck" | "stopped"> {
  const stuck = new Map<string, string[]>();
  for (const node of nodes)
    if (!node.end && edges(node).length === 0 && !stuck.has(node.situation)) stuck.set(node.situation, lineTo(node));
  return {
    reached: new Set([...met].map(({ situation }) => situation)),
    stuck: [...stuck].map(([situation, line]) => ({ situation, line })),
    stopped: stopped && { positions: stopped.positions, situation: stopped.situation },
  };
}

function solve(rules: Rules, { graph, nodes, stopped }: Walked, facts: Facts, randomPlays: number): ExaminedVariant["solved"] {
  if (stopped || !nodes.some(({ end }) => end)) return null;
  const solved = toSolved(graph);
  const best = bestPlay(rules, solved, facts);
  const canPass = best.result.passed || solved.passing(graph.opening) !== null;
  return { best, canPass, thoughtless: playThoughtlessly(solved, randomPlays) };
}
