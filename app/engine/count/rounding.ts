/**
 * More than doubles are off by, and less than a number that is no half lies from one: what is rounded is made of whole sums by a few quotients, so its
 * denominator is far below 10^8, and two such numbers that differ do so by more than this.
 */
const NUDGE = 1e-9;

/** Rounds half up to a whole number, exactly: a half that doubles write as a little less is a half all the same. */
export function toWhole(exact: number): number {
  return Math.floor(exact + 0.5 + NUDGE);
}

/** Rounds half up to 0.1, as every score is before it is compared or shown. */
export function toTenth(exact: number): number {
  return toWhole(exact * 10) / 10;
}

/** Whether a number is as great as another, where both are exact except for what doubles are off by. */
export function reaches(exact: number, needed: number): boolean {
  return exact >= needed - NUDGE;
}

/** Rounds numbers to 0.1 so that they add up to their rounded sum: each down, and the tenths that are left over to those that lost most. */
export function toTenthsTogether(exact: readonly number[]): number[] {
  const down = exact.map((one) => Math.floor(one * 10 + NUDGE));
  const left = toWhole(10 * exact.reduce((sum, one) => sum + one, 0)) - down.reduce((sum, one) => sum + one, 0);
  const lost = exact
    .map((one, index) => ({ index, by: one * 10 - (down[index] ?? 0) }))
    .sort((one, other) => other.by - one.by || one.index - other.index);
  const raised = new Set(lost.slice(0, left).map(({ index }) => index));
  return down.map((tenths, index) => (tenths + (raised.has(index) ? 1 : 0)) / 10);
}
