import { LRUCache } from "lru-cache";

/** Values by key, `most` of them: the one that nobody has asked for the longest makes room. */
export class Cache<Value extends NonNullable<unknown>> {
  private readonly kept: LRUCache<string, Value>;

  constructor(most: number) {
    this.kept = new LRUCache({ max: most });
  }

  get(key: string): Value | undefined {
    return this.kept.get(key);
  }

  set(key: string, value: Value): void {
    this.kept.set(key, value);
  }

  delete(key: string): void {
    this.kept.delete(key);
  }

  /** The value under this key, made where there is none. A promise that fails is forgotten, so that the next one to ask tries again. */
  remember(key: string, make: () => Value): Value {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.kept.set(key, made);
    if (made instanceof Promise) made.catch(() => this.kept.peek(key) === made && this.kept.delete(key));
    return made;
  }
}
