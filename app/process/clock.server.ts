import { shared } from "./shared";

const clock = shared("clock", () => ({ read: Date.now, latest: 0 }));

/** The present instant. It never goes back while the process runs, so that a clock that is set back shortens nothing and keeps no session alive. */
export function now(): Date {
  clock.latest = Math.max(clock.latest, clock.read());
  return new Date(clock.latest);
}

/** Another clock for this process, in milliseconds since 1970: for tests, which cannot wait for seven days. */
export function keepClock(read: () => number): void {
  Object.assign(clock, { read, latest: 0 });
}

/** The day of this instant in the installation's own time zone, counted from 1970. */
export function dayOf(instant: Date | string): number {
  const at = new Date(instant);
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
}
