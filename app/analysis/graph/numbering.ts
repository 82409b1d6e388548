/** Equal values by one number, so that they are compared, and what is known of them found, by that. */
export interface Numbering<T> {
  /** The number of a value, by a text that is equal for equal values. */
  of: (key: string, value: T) => number;
  at: (id: number) => T;
}

export function toNumbering<T>(): Numbering<T> {
  const ids = new Map<string, number>();
  const values: T[] = [];
  return {
    of: (key, value) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      return values.push(value) - 1;
    },
    at: (id) => values[id] as T,
  };
}
