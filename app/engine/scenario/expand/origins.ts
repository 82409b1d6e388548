/** From paths of the plain form back to those of the written form. */
export interface Origins {
  /** What stands at this plain path, and below it, was written at that one. */
  add: (plain: string, written: string) => void;
  /** The path as written: by the nearest part whose origin is known, and otherwise the path itself. */
  written: (plain: string) => string;
}

export function toOrigins(): Origins {
  const known = new Map<string, string>();
  return {
    add: (plain, written) => known.set(plain, written),
    written: (plain) => {
      for (let end = plain.length; end > 0; end = plain.lastIndexOf(".", end - 1)) {
        const found = known.get(plain.slice(0, end));
        if (found !== undefined) return found + plain.slice(end);
      }
      return plain;
    },
  };
}
