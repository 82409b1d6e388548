/** Jobs under one key pass one after the other, in the order they came; jobs under other keys are not held up. */
export class Turnstile {
  private readonly last = new Map<string, Promise<unknown>>();

  async pass<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = before === undefined ? job() : before.then(job, job);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }

  /** Waits for its turn under the key, and keeps everyone who comes later waiting until it is released. */
  hold(key: string): Promise<() => void> {
    return new Promise((held) => {
      void this.pass(key, () => new Promise<void>((release) => held(release)));
    });
  }
}
