import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Comparison } from "./continuation";
import type { Reason } from "./reason";

/**
 * What the best choice would have brought to light here, and this one did not: never learned by the trainee's own line, or only later. Its weight is
 * the loss itself, since what a question is worth stands in no part of the score.
 */
export function questionReasons({ scenario }: Rules, { taken, best, own }: Comparison, loss: number): Reason[] {
  const learned = new Set(taken.flatMap(({ turn }) => learnedAt(turn)));
  const missing = [...new Set(best.flatMap(({ turn }) => learnedAt(turn)))].filter(
    (fact) => !learned.has(fact) && !scenario.facts[fact]?.internal,
  );
  const move = best[0]?.turn.move;
  if (missing.length === 0 || !move) return [];
  const never = missing.filter((fact) => own.some(({ played }) => !played.held.position.known.includes(fact)));
  const about = move.opens === undefined ? (never.length > 0 ? never : missing) : [move.opens];
  const code = move.opens === undefined ? "unasked" : "unopened";
  return never.length > 0 ? [{ code, about, weight: loss }] : [{ code: `${code}-yet`, about, weight: loss / 2 }];
}

function learnedAt({ before, after }: Turn): string[] {
  return after.known.filter((fact) => !before.known.includes(fact));
}
