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
}
