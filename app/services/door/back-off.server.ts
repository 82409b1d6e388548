const FREE_TRIES = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;
/** So many names are remembered; the oldest go first. */
const MOST_KEPT = 100_000;

interface Tried {
  failures: number;
  until: number;
}

/** Counts failed tries under a key (an address, never a password): after five, each one doubles the wait, from half a minute up to an hour. */
export class BackOff {
  private readonly tried = new Map<string, Tried>();

  /** Milliseconds until this key may try again; 0 where it may. */
  wait(key: string, at: number): number {
    return Math.max(0, (this.tried.get(key)?.until ?? 0) - at);
  }

  failed(key: string, at: number): void {
    const failures = (this.tried.get(key)?.failures ?? 0) + 1;
    const over = failures - FREE_TRIES;
    this.tried.delete(key);
    this.tried.set(key, { failures, until: over < 0 ? 0 : at + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** over) });
    const [oldest] = this.tried.keys();
    if (this.tried.size > MOST_KEPT && oldest !== undefined) this.tried.delete(oldest);
  }

  succeeded(key: string): void {
    this.tried.delete(key);
  }
}
