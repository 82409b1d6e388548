import type { Counts } from "./counts";

/** What turns add up to: the part of a score that a position does not hold. All are whole numbers. Repeats count needless transfers too. */
export interface Sums {
  /** A turn that counts more than once in the mean adds its mark as often. */
  marks: number;
  marked: number;
  harms: number;
  minutes: number;
  repeats: number;
  promises: number;
  faults: number;
}

export const noSums: Sums = { marks: 0, marked: 0, harms: 0, minutes: 0, repeats: 0, promises: 0, faults: 0 };

export function sumsOf({ mark, minutes, repeats, needlessTransfers, brokenPromises, faults }: Counts): Sums {
  return {
    marks: mark ? mark.points * mark.times : 0,
    marked: mark ? mark.times : 0,
    harms: mark?.harm ? 1 : 0,
    minutes,
    repeats: repeats + needlessTransfers,
    promises: brokenPromises,
    faults: faults.length,
  };
}

export function addSums(one: Sums, other: Sums): Sums {
  return {
    marks: one.marks + other.marks,
    marked: one.marked + other.marked,
    harms: one.harms + other.harms,
    minutes: one.minutes + other.minutes,
    repeats: one.repeats + other.repeats,
    promises: one.promises + other.promises,
    faults: one.faults + other.faults,
  };
}
