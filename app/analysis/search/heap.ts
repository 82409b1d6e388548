/** A binary heap (Williams 1964): gives back first what comes before all else. */
export class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly isBefore: (one: T, other: T) => boolean) {}

  push(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = this.items[up] as T;
      if (!this.isBefore(item, parent)) break;
      this.items[at] = parent;
      at = up;
    }
    this.items[at] = item;
  }

  pop(): T | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length === 0 || last === undefined) return top;
    let at = 0;
    for (let down = 1; down < this.items.length; down = 2 * at + 1) {
      const right = down + 1;
      if (right < this.items.length && this.isBefore(this.items[right] as T, this.items[down] as T)) down = right;
      const child = this.items[down] as T;
      if (!this.isBefore(child, last)) break;
      this.items[at] = child;
      at = down;
    }
    this.items[at] = last;
    return top;
  }
}
