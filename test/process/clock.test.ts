import { expect, test } from "vitest";
import { keepClock, now } from "~/process/clock.server";

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

test("a clock that was ahead for a moment leaves its offset, and time goes on from there", () => {
  let [wall, steady] = [1_000_000, 50];
  keepClock(
    () => wall,
    () => steady,
  );
  expect(now().getTime()).toBe(1_000_000);
  wall += YEAR;
  expect(now().getTime()).toBe(1_000_000 + YEAR);
  wall -= YEAR;
  for (let minute = 0; minute < 60; minute += 1) {
    wall += 60_000;
    steady += 60_000;
    now();
  }
  expect(now().getTime()).toBe(1_000_000 + YEAR + HOUR);
});

test("a clock that is set back shortens nothing, and one that sleeps with the machine is caught up with", () => {
  let [wall, steady] = [5 * HOUR, 0];
  keepClock(
    () => wall,
    () => steady,
  );
  now();
  wall -= 3 * HOUR;
  expect(now().getTime()).toBe(5 * HOUR);
  steady += 30_000;
  expect(now().getTime()).toBe(5 * HOUR + 30_000);
  wall += 9 * HOUR;
  expect(now().getTime()).toBe(11 * HOUR);
});
