import type { ThoughtlessShare, VariantExploration } from "~/analysis/diagnostics/explore-variants";
import type { Plan } from "~/analysis/search/prove";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";
import { roundScore } from "~/engine/scoring/round-score";

/** What was proved of a variant at a level, as a trainer reads it. */
export interface ProvedVariant {
  level: string;
  variant: string;
  gate: boolean;
  /** Null where nothing can be proved: too large, going round for ever, or without an ending. */
  best: BestFigure | null;
  isPassable: boolean;
  /** How often players pass who do not think; those who pass most often come first. */
  players: readonly ThoughtlessShare[];
  /** Situations and endings that can be reached, each with a shortest line there. */
  reached: VariantExploration["reached"];
}

/** The best line that a variant has, with what it comes to. Scores are rounded as results are. */
export interface BestFigure {
  total: number;
  outcome: number;
  empathy: number;
  empowerment: number | null;
  passes: boolean;
  minutes: number;
  ending: { at: string; name: string; title: string };
  /** Its choices as a test line has them. */
  line: readonly string[];
  turns: readonly BestTurn[];
}

/** A turn of the best line, as words. */
export interface BestTurn {
  /** Path of the choice or the resource, as its author wrote it. */
  at: string;
  situation: string;
  name: string;
  /** What is said, or what is done where nothing is. */
  words: string;
  isSpoken: boolean;
  points: number | null;
}

/** Makes the figure of what was explored. `written` has the paths of choices that are others in the text. */
export function toProvedVariant(
  rules: Rules,
  { facts, gate }: { facts: Facts; gate: boolean },
  { name, solved, reached }: VariantExploration,
  written: Readonly<Record<string, string>>,
): ProvedVariant {
  const best = solved ? toBest(rules, facts, solved.plan, written) : null;
  const players = [...(solved?.thoughtless ?? [])].sort((one, other) => other.share - one.share);
  return { level: rules.limits.level, variant: name, gate, best, isPassable: solved?.plan.passing != null, players, reached };
}

function toBest(rules: Rules, facts: Facts, { best }: Plan, written: Readonly<Record<string, string>>): BestFigure {
  const { outcome, empathy, empowerment, total, passed } = best.result;
  const round = (score: number) => roundScore(rules.model, score);
  const { turns } = replay(rules, facts, "solo", toEntries(best.line));
  return {
    ...{ total: round(total), outcome: round(outcome), empathy: round(empathy), passes: passed, minutes: best.minutes },
    empowerment: empowerment === null ? null : round(empowerment),
    ending: { at: `endings.${best.ending}`, name: best.ending, title: rules.scenario.endings[best.ending]?.title ?? best.ending },
    line: best.line,
    turns: turns.map((turn) => toTurn(rules, turn, written)),
  };
}

function toTurn({ scenario }: Rules, { situation, move, counts }: Turn, written: Readonly<Record<string, string>>): BestTurn {
  const { name, choice, opens } = move;
  const own = scenario.situations[situation]?.choices ?? {};
  const at =
    opens !== undefined ? `resources.${opens}` : Object.hasOwn(own, name) ? `situations.${situation}.choices.${name}` : `anytime.${name}`;
  const title = opens === undefined ? undefined : scenario.resources[opens]?.title;
  return {
    ...{ at: written[at] ?? at, situation, name, isSpoken: choice.words !== undefined },
    words: choice.words ?? title ?? choice.label ?? name,
    points: counts.mark?.points ?? null,
  };
}
