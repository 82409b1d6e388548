/** One step of a job; says whether the job is done. */
type Step = () => Promise<boolean>;

/**
 * The line before one worker, which does one thing at a time: what someone waits for goes first, in the order in which it came, and what is done ahead of time is done when nobody waits. Both
 * lines have a length, so that no crowd makes the next one wait without end.
 */
export class WorkQueue {
  private readonly asked: Step[] = [];
  private readonly ahead: Step[] = [];
  private busy = false;

  constructor(private readonly most: { asked: number; ahead: number }) {}

  /** The outcome of a job that someone waits for; null, and nothing is done, where too many wait already. */
  ask<Answer>(job: () => Promise<Answer>): Promise<Answer> | null {
    if (this.asked.length >= this.most.asked) return null;
    return new Promise((resolve, reject) => {
      this.asked.push(() =>
        job()
          .then(resolve, reject)
          .then(() => true),
      );
      this.next();
    });
  }

  /** Does a job that nobody waits for yet, step by step: whoever comes between two of its steps goes first. Null, and nothing is done, where too many wait already. */
  prepare(step: Step): Promise<void> | null {
    if (this.ahead.length >= this.most.ahead) return null;
    return new Promise((resolve, reject) => {
      this.ahead.push(async () => {
        try {
          const done = await step();
          if (done) resolve();
          return done;
        } catch (error) {
          reject(error);
          return true;
        }
      });
      this.next();
    });
  }

  private next(): void {
    const [line] = this.busy ? [] : [this.asked, this.ahead].filter(({ length }) => length > 0);
    const step = line?.shift();
    if (!line || !step) return;
    this.busy = true;
    void step().then((done) => {
      // What has begun is finished before another one begins.
      if (!done) line.unshift(step);
      this.busy = false;
      this.next();
    });
  }
}
