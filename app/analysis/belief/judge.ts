import type { Edge } from "~/analysis/graph/node";
import type { Turn } from "~/engine/play/turn";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Belief, Believer, Prospect, VariantPosition } from "./belief";

export type Verdict = "best" | "good" | "slip" | "mistake" | "turning-point" | "critical";

/** What a turn was worth by what could be known when it was made (scoring: choice apart from luck). */
export interface JudgedTurn {
  number: number;
  verdict: Verdict;
  /** V(b): the best that could be expected before it. */
  value: number;
  /** V(b) - Q(b, a), never below 0. */
  loss: number;
  /** What the draw of the facts then gave (below 0) or took. Losses and luck add up to V(start) - S. */
  luck: number;
  /** The best that can be expected after it. */
  after: number;
  /** The choice that was best, with its amount. */
  best: string;
}

/** The most that a turn of each verdict costs. */
export const MOST_LOSS = { best: 0.05, good: 2, slip: 8, mistake: 20 };

/** A turn by what could be known when it was made: the belief that it was made in, and where it may lead. */
export interface TurnBelief {
  turn: Turn;
  belief: Belief;
  prospect: Prospect;
  next: Belief;
  choose: (standing: VariantPosition) => Edge | null;
}

/** The beliefs along a line in the variant that was drawn. Breaks change nothing that is known: they are left out, and so are not judged. */
export function follow(believer: Believer, variant: string, turns: readonly Turn[]): TurnBelief[] {
  let belief = holding(believer.openings, variant);
  return turns
    .filter(({ move }) => move.name !== STEP_AWAY)
    .map((turn) => {
      const taking = { choice: turn.move.name, giving: turn.giving, typing: turn.typing };
      const choose = ({ possible, node }: VariantPosition): Edge | null => possible.shown.take(node, taking);
      const prospect = believer.prospect(belief, choose);
      if (!prospect) throw new Error(`turn ${turn.number}, \`${turn.move.name}\`, was not offered`);
      const followed = { turn, belief, prospect, choose, next: holding(beliefsOf(prospect), variant) };
      belief = followed.next;
      return followed;
    });
}

/** Judges the turns of a line, as `follow` returns them, in the variant that was drawn. Verdict and loss are equal in all variants that could not be told apart. */
export function judge(believer: Believer, variant: string, followed: readonly TurnBelief[]): JudgedTurn[] {
  return followed.map(({ turn: { number }, belief, prospect, choose, next }) => {
    const value = believer.value(belief);
    const loss = Math.max(0, value - believer.valueAfter(prospect));
    // At an ending the draw is told, and what was still uncertain turns out to be luck.
    const known = next.every(({ node }) => node.end) ? next.filter(({ possible }) => possible.variant === variant) : next;
    const after = believer.value(known);
    const verdict = toVerdict(belief, choose, loss, beliefsOf(prospect).flat());
    return { number, verdict, value, loss, luck: value - loss - after, after, best: believer.best(belief)?.name ?? "" };
  });
}

function beliefsOf({ outcomes }: Prospect): Belief[] {
  return outcomes.map(({ belief }) => belief);
}

/** The belief in which a variant is still possible. */
function holding(beliefs: readonly Belief[], variant: string): Belief {
  const found = beliefs.find((belief) => belief.some(({ possible }) => possible.variant === variant));
  if (!found) throw new Error(`the variant \`${variant}\` is not among those that can be drawn`);
  return found;
}

function toVerdict(belief: Belief, choose: (standing: VariantPosition) => Edge | null, loss: number, after: Belief): Verdict {
  const edges = belief.map(choose);
  if (edges.every((edge) => edge && (edge.tally.faults > 0 || edge.to.end?.faulty))) return "critical";
  if (edges.every((edge) => edge && isCheapLookUp(edge)) && loss > MOST_LOSS.slip) return "slip";
  if (loss > MOST_LOSS.mistake || (belief.some(canPass) && !after.some(canPass))) return "turning-point";
  if (loss > MOST_LOSS.slip) return "mistake";
  if (loss > MOST_LOSS.good) return "slip";
  return loss > MOST_LOSS.best ? "good" : "best";
}

function canPass({ possible: { solved }, node, past }: VariantPosition): boolean {
  return solved.passing(solved.graph.nodeAt(node.situation, node.position), past) !== null;
}

/** A look-up that costs a minute and could tell something is never worse than a slip. */
function isCheapLookUp({ from, move, tally, refusal }: Edge): boolean {
  const isNew = (move.choice.learns ?? []).some((fact) => !from.position.known.includes(fact));
  return move.kind === "open" && refusal === null && tally.minutes <= 1 && isNew;
}

/** The line that the best choices make in one variant, from its opening. */
export function bestLine(believer: Believer, variant: string): string[] {
  const line: string[] = [];
  let belief = holding(believer.openings, variant);
  for (let best = believer.best(belief); best; best = believer.best(belief)) {
    line.push(best.name);
    belief = holding(beliefsOf(best), variant);
  }
  return line;
}
