import type { AttemptTrace } from "./attempt-trace";

/** Of fewer people nothing is said: a figure of three is a story about three. */
export const LEAST_N = 5;
/** So often the same wrong choice, by one person, is no slip. */
const OFTEN = 3;

/** A situation in which people leave: `n` people came by it, and so many of them left an attempt there. */
export interface LeavingFigure {
  situation: string;
  n: number;
  left: number;
}

/** A choice that was offered to `n` people and that none of them took. */
export interface UntakenFigure {
  situation: string;
  choice: string;
  n: number;
}

/** A wrong choice that some of the `n` people to whom it was offered made three times or more. */
export interface RepeatFigure {
  situation: string;
  choice: string;
  n: number;
  people: number;
}

/** What attempts at a case tell together; every figure has its n, and none is of fewer than five people. */
export interface CaseFigures {
  leaving: LeavingFigure[];
  untaken: UntakenFigure[];
  repeated: RepeatFigure[];
}

/** Counts what attempts tell together. One that has not ended counts as left once nothing was done in it since `leftBefore`, an instant. */
export function caseFigures(traces: readonly AttemptTrace[], leftBefore: string): CaseFigures {
  const [visited, left, offered, taken, wrong] = [new People(), new People(), new People(), new People(), new People()];
  for (const { subject, steps, standsAt, lastAt } of traces) {
    for (const { situation, choice, offered: choices, isWrong } of steps) {
      visited.add(situation, subject);
      for (const one of choices) offered.add(`${situation} ${one}`, subject);
      taken.add(`${situation} ${choice}`, subject);
      if (isWrong) wrong.add(`${situation} ${choice}`, subject);
    }
    if (standsAt === null || lastAt >= leftBefore) continue;
    visited.add(standsAt, subject);
    left.add(standsAt, subject);
  }
  return {
    leaving: left
      .keys()
      .map((situation) => ({ situation, n: visited.count(situation), left: left.count(situation) }))
      .filter(({ n }) => n >= LEAST_N)
      .sort((one, other) => other.left / other.n - one.left / one.n),
    untaken: offered
      .keys()
      .map((key) => ({ ...atChoice(key), n: taken.count(key) === 0 ? offered.count(key) : 0 }))
      .filter(({ n }) => n >= LEAST_N),
    repeated: wrong
      .keys()
      .map((key) => ({ ...atChoice(key), n: offered.count(key), people: wrong.count(key, OFTEN) }))
      .filter(({ n, people }) => n >= LEAST_N && people > 0)
      .sort((one, other) => other.people / other.n - one.people / one.n),
  };
}

function atChoice(key: string): { situation: string; choice: string } {
  const [situation = "", choice = ""] = key.split(" ");
  return { situation, choice };
}

/** By what happened, how often it did to each person. */
class People {
  readonly #times = new Map<string, Map<string, number>>();

  add(key: string, subject: string): void {
    const times = this.#times.get(key) ?? new Map<string, number>();
    this.#times.set(key, times.set(subject, (times.get(subject) ?? 0) + 1));
  }

  /** How many people it happened to at least so often. */
  count(key: string, times = 1): number {
    return [...(this.#times.get(key)?.values() ?? [])].filter((count) => count >= times).length;
  }

  keys(): string[] {
    return [...this.#times.keys()];
  }
}
