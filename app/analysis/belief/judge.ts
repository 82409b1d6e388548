import type { Turn } from "~/engine/play/turn";
import { STEP_AWAY } from "~/engine/scenario/names";
import { type Advice, advisedAt } from "./advice";
import type { Believer } from "./belief";
import { type Breach, breachesOf } from "./breach";
import type { Belief, Prospect } from "./prospect";
import { canPass, toVerdict, type Verdict } from "./verdict";

/** What a turn was worth by what could be known when it was made (scoring: choice apart from luck). */
export interface JudgedTurn {
  number: number;
  verdict: Verdict;
  /** V(b): the best that could be expected before it. */
  value: number;
  /** V(b) - Q(b, a), never below 0. */
  loss: number;
  /** What the draw of the facts then gave (below 0) or took. Losses and luck add up to V(start) less what the line is worth. */
  luck: number;
  /** The best that can be expected after it. */
  after: number;
  /** What would have been better; nothing where this was best. */
  advice: Advice;
  breaches: Breach[];
}

/** A turn by what could be known when it was made: the belief that it was made in, and where it may lead. */
export interface TurnBelief {
  turn: Turn;
  belief: Belief;
  prospect: Prospect;
  next: Belief;
}

/** The beliefs along a line in the variant that was drawn. Breaks change nothing that is known: they are left out, and so are not judged. */
export function follow(believer: Believer, variant: string, turns: readonly Turn[]): TurnBelief[] {
  let belief = holding(believer.openings, variant);
  return turns
    .filter(({ move }) => move.name !== STEP_AWAY)
    .map((turn) => {
      const taking = { choice: turn.move.name, giving: turn.giving, typing: turn.typing };
      const prospect = believer.prospect(belief, ({ possible, node }) => possible.shown.take(node, taking));
      if (!prospect) throw new Error(`turn ${turn.number}, \`${turn.move.name}\`, was not offered`);
      const followed = { turn, belief, prospect, next: holding(beliefsOf(prospect), variant) };
      belief = followed.next;
      return followed;
    });
}

/** Judges the turns of a line, as `follow` returns them, in the variant that was drawn. Verdict and loss are equal in all variants that could not be told apart. */
export function judge(believer: Believer, variant: string, followed: readonly TurnBelief[]): JudgedTurn[] {
  const lostBefore = toLostBefore(followed);
  return followed.map(({ turn: { number }, belief, prospect, next }, index) => {
    const value = believer.value(belief);
    const loss = Math.max(0, value - believer.valueAfter(prospect));
    // At an ending the draw is told, and what was still uncertain turns out to be luck.
    const known = next.every(({ node }) => node.end) ? next.filter(({ possible }) => possible.variant === variant) : next;
    const after = believer.value(known);
    const verdict = toVerdict(belief, prospect, loss);
    const advice: Advice = verdict === "best" ? { kind: "none" } : (lostBefore(index) ?? better(believer, belief, prospect));
    return { number, verdict, value, loss, luck: value - loss - after, after, advice, breaches: breachesOf(prospect) };
  });
}

function better(believer: Believer, belief: Belief, { name }: Prospect): Advice {
  const advised = advisedAt(believer, belief, name);
  return advised ? { kind: "better", choice: advised.name } : { kind: "none" };
}

/** Says of each turn by which one a pass had gone out of reach before it; null where none had. What could never be passed was lost by nobody. */
function toLostBefore(followed: readonly TurnBelief[]): (index: number) => Advice | null {
  const lost: boolean[] = [];
  const isLost = (index: number): boolean => {
    const found = followed[index];
    const known = lost[index] ?? ((index > 0 && isLost(index - 1)) || (found !== undefined && !canPass(found.belief)));
    lost[index] = known;
    return known;
  };
  return (index) => {
    if (isLost(0) || !isLost(index)) return null;
    const turn = followed[lost.indexOf(true) - 1]?.turn.number;
    return turn === undefined ? null : { kind: "lost-at", turn };
  };
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
