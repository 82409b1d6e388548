import { type Visits, visitPositions } from "~/analysis/diagnostics/observe/visit-positions";
import { exploreBehindRefusals } from "~/analysis/graph/behind-refusals";
import { toGraph } from "~/analysis/graph/graph";
import type { TooManyPositions } from "~/analysis/graph/nodes";
import { hasLoop } from "~/analysis/graph/order";
import { playThoughtlessly, RANDOM_PLAYS } from "~/analysis/players/thoughtless-play";
import type { Player } from "~/analysis/players/thoughtless-players";
import { passingCsat } from "~/analysis/search/passing-csat";
import { nameOf, type Plan, type Proof, planOf, proofOf } from "~/analysis/search/prove";
import { type Solution, toSolution } from "~/analysis/search/solve";
import type { Model } from "~/engine/count/model";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { eachCondition } from "~/engine/scenario/walk";
import { type Bounds, noteBounds } from "./observe/bounds";
import { type Crowd, findCrowds } from "./observe/crowds";
import { findLoops, type Loop } from "./observe/loops";
import { noteOutcomes, type Outcomes } from "./observe/outcomes";

/** Some variants of a scenario at a level, to be explored. Plain data, and so is what comes of it: it can be done in another process. */
export interface Job {
  scenario: Scenario;
  limits: LimitsFile;
  model: Model;
  level: LevelId;
  variants: string[];
  mostPositions: number;
  asked: ExplorationExtras;
}

/** What is asked for besides, and takes its time. */
export interface ExplorationExtras {
  /** Lines are counted and ranges found: as long as all else. */
  withProof?: boolean;
  /** The CSAT that passing lines can end with: a fifth of all else. */
  withCsat?: boolean;
}

export interface Exploration {
  variants: VariantExploration[];
  /** Paths of conditions, by how they came out where they were asked. */
  held: string[];
  failed: string[];
  bounds: Bounds;
}

export interface VariantExploration {
  name: string;
  /** Situations and endings that were reached, each with a shortest line there. */
  reached: { name: string; line: string[] }[];
  /** Situations where nothing is left to choose, each with a line that leads there. */
  stuck: { situation: string; line: string[] }[];
  loops: Loop[];
  crowds: Crowd[];
  /** Where there were too many positions, those behind refusals included. */
  stopped: { positions: number; situation: string } | null;
  /** How many positions were met within the limits. */
  positions: number;
  /** Null where a variant is stopped, goes round for ever or comes to no ending. */
  solved: { plan: Plan; thoughtless: ThoughtlessShare[]; proof: Proof | null; csat: Csat | null } | null;
}

/** The share of a player's plays that pass, 0 to 1, and the first line that did; null where none does. */
export interface ThoughtlessShare {
  player: Player;
  share: number;
  line: string[] | null;
}

/** The least and the greatest CSAT of the endings that passing lines lead to. */
export interface Csat {
  least: number;
  greatest: number;
}

/** Explores variants one after the other, and keeps of each only what is told of it. */
export function exploreVariants({ scenario, limits, model, level, variants, mostPositions, asked }: Job): Exploration {
  const rules = toRules(scenario, limitsOf(limits, level), model);
  const outcomes: Outcomes = { held: new Set(), failed: new Set() };
  const bounds: Bounds = { binding: new Set(), applying: new Set(), missable: new Set() };
  const explored = variants.map((name): VariantExploration => {
    const walked = visitPositions(rules, toGraph(rules, scenario.variants[name]?.facts ?? {}, { most: mostPositions }));
    noteOutcomes(outcomes, rules, walked);
    noteBounds(bounds, rules, walked);
    const loops = !walked.stopped && hasLoop(walked.graph) ? findLoops(walked) : [];
    const solved = loops.length > 0 ? null : solve(name, walked, randomPlays(scenario, level, name), asked);
    const positions = walked.graph.nodes.length;
    const stopped = walked.stopped ?? exploreBehindRefusals(walked.graph);
    return { name, ...reachOf(walked), stopped: stopped && toStopped(stopped), positions, loops, crowds: findCrowds(walked), solved };
  });
  const paths = [...eachCondition(scenario)];
  const pathsOf = (found: Outcomes["held"]) => paths.flatMap(({ condition, at }) => (found.has(condition) ? [at] : []));
  return { variants: explored, held: pathsOf(outcomes.held), failed: pathsOf(outcomes.failed), bounds };
}

function toStopped({ positions, situation }: TooManyPositions): VariantExploration["stopped"] {
  return { positions, situation };
}

function reachOf({ edges, nodes, met, lineTo }: Visits): Pick<VariantExploration, "reached" | "stuck"> {
  const stuck = new Map<string, string[]>();
  for (const node of nodes)
    if (!node.end && edges(node).length === 0 && !stuck.has(node.situation)) stuck.set(node.situation, lineTo(node));
  const reached = new Map<string, string[]>();
  for (const node of met) if (!reached.has(node.situation)) reached.set(node.situation, lineTo(node));
  return {
    reached: [...reached].map(([name, line]) => ({ name, line })),
    stuck: [...stuck].map(([situation, line]) => ({ situation, line })),
  };
}

function solve(name: string, { graph, nodes, stopped }: Visits, plays: number, asked: ExplorationExtras): VariantExploration["solved"] {
  if (stopped || !nodes.some(({ end }) => end)) return null;
  const solved = toSolution(graph);
  const proof = asked.withProof ? proofOf(name, solved) : null;
  const csat = asked.withCsat ? csatOf(solved) : null;
  return { plan: proof ?? planOf(solved), thoughtless: thoughtlessShares(solved, plays), proof, csat };
}

function thoughtlessShares(solved: Solution, plays: number): ThoughtlessShare[] {
  return [...playThoughtlessly(solved, plays)].map(([player, { share, line }]) => ({ player, share, line: line?.map(nameOf) ?? null }));
}

function csatOf(solved: Solution): Csat | null {
  const [least, greatest] = [passingCsat(solved, "least"), passingCsat(solved, "best")];
  return least === null || greatest === null ? null : { least, greatest };
}

/** The share of a variant in all random plays of those that can be drawn with it. */
function randomPlays(scenario: Scenario, level: LevelId, name: string): number {
  const own = scenario.variants[name];
  const together = Object.values(scenario.variants).filter(({ gate, levels }) => gate === own?.gate && (levels?.includes(level) ?? true));
  return Math.ceil((RANDOM_PLAYS * (own?.weight ?? 0)) / together.reduce((sum, { weight }) => sum + weight, 0));
}
