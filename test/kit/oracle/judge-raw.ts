import type { Verdict } from "~/analysis/belief/judge";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Drawable, Expectimax } from "./expectimax";
import { type Line, toEntry } from "./play-raw";

export interface RawJudged {
  value: number;
  loss: number;
  after: number;
  verdict: Verdict;
}

/** Judges the turns of a line as docs/scoring.md words it, by trying everything. The line has neither breaks nor refusals. */
export function judgeRaw(
  rules: Rules,
  tried: Expectimax,
  variants: readonly Drawable[],
  drawn: Drawable,
  turns: readonly Turn[],
): RawJudged[] {
  const line: Line = turns.map(({ move, giving, typing }) => toEntry({ move, typing, ...(giving && { giving }) }));
  const holding = (still: readonly Drawable[], log: Line) => tried.split(still, log).find((group) => group.includes(drawn)) ?? [];
  let still = holding(variants, []);
  return turns.map((_, index) => {
    const [before, log] = [line.slice(0, index), line.slice(0, index + 1)];
    const value = tried.value(still, before);
    const loss = Math.max(0, value - tried.expected(still, log));
    const next = holding(still, log);
    const lasts = still.map(({ facts }) => replay(rules, facts, "coached", log));
    // At an ending the draw is told.
    const isOver = replay(rules, drawn.facts, "coached", log).held.ended;
    const after = tried.value(isOver ? [drawn] : next, log);
    const isFaulty = lasts.every(
      ({ turns: played, held }) =>
        (played.at(-1)?.counts.faults.length ?? 0) > 0 || rules.scenario.endings[held.situation]?.fault !== undefined,
    );
    const tellsForAMinute = lasts.every(({ turns: played }) => {
      const turn = played.at(-1);
      return (
        turn?.move.kind === "open" && turn.counts.minutes <= 1 && turn.move.choice.learns?.some((fact) => !turn.before.known.includes(fact))
      );
    });
    const passOutOfReach = still.some((one) => tried.canPass(one, before)) && !still.some((one) => tried.canPass(one, log));
    still = next;
    return { value, loss, after, verdict: verdictOf({ loss, isFaulty, tellsForAMinute, passOutOfReach }) };
  });
}

function verdictOf(turn: { loss: number; isFaulty: boolean; tellsForAMinute: boolean; passOutOfReach: boolean }): Verdict {
  const byLoss =
    turn.loss <= 0.05 ? "best" : turn.loss <= 2 ? "good" : turn.loss <= 8 ? "slip" : turn.loss <= 20 ? "mistake" : "turning-point";
  if (turn.isFaulty) return "critical";
  if (turn.tellsForAMinute && turn.loss > 8) return "slip";
  return turn.passOutOfReach ? "turning-point" : byLoss;
}
