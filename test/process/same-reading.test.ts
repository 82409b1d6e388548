import { expect, test } from "vitest";
import { isSameReading } from "~/process/same-reading";

test.each([
  ["Ann\u00a0Lee", "Ann Lee"],
  ["Ann  Lee", " ann lee "],
  ["Siobh\u00e1n O\u2019Neill", "Siobha\u0301n O'Neill"],
  ["Anne\u2010Marie", "Anne-Marie"],
  ["A\u200bd\u00ada", "Ada"],
  ["\uff21da", "Ada"],
])("%j reads as %j does", (one, other) => {
  expect([isSameReading(one, other, 80), isSameReading(other, one, 80)]).toEqual([true, true]);
});

test.each([
  ["Ann Lee", "AnnLee"],
  ["Ada", "Ad\u00e4"],
  ["Ada", ""],
  ["O'Neill", "ONeill"],
])("%j does not read as %j does", (one, other) => {
  expect(isSameReading(one, other, 80)).toBe(false);
});
