import { shared } from "./shared";

/** What the wall says, what a clock says that nobody sets (ms since any moment), and what both said when the time was last asked for. */
const clock = shared("clock", () => ({ read: (): number => Date.now(), steady: (): number => performance.now(), latest: 0, at: 0 }));

/**
 * The present instant. It never goes back while the process runs, so that a clock that is set back shortens nothing and keeps no session alive; and it never stands still, so that a clock that was
 * ahead for a moment leaves its offset behind, and no wait that never ends.
 */
export function now(): Date {
  const steady = clock.steady();
  clock.latest = Math.max(clock.read(), clock.latest + Math.max(0, steady - clock.at));
  clock.at = steady;
  return new Date(clock.latest);
}

/** Another clock for this process, in milliseconds since 1970: for tests, which cannot wait for seven days. `steady` counts the milliseconds that pass whatever it reads. */
export function keepClock(read: () => number, steady: () => number = () => 0): void {
  Object.assign(clock, { read, steady, latest: 0, at: 0 });
}

/** The day of this instant in the installation's own time zone, counted from 1970. */
export function dayOf(instant: Date | string): number {
  const at = new Date(instant);
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
}
