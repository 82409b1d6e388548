/** Runs one job a key at a time: while it is under way, everyone who asks under the same key gets its result. */
export class Once<Result> {
  private readonly underway = new Map<string, Promise<Result>>();

  run(key: string, job: () => Promise<Result>): Promise<Result> {
    const begun = this.underway.get(key) ?? job().finally(() => this.underway.delete(key));
    this.underway.set(key, begun);
    return begun;
  }
}
