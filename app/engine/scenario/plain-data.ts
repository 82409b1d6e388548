const DEEPEST = 64;

/** What no file of ours holds: something nested deeper than 64 levels (or without end, by an alias inside its own anchor), or the name `__proto__`. */
export function findOdd(data: unknown): { path: string[]; message: string } | undefined {
  const depths = new Map<object, number>();
  const rest: { value: unknown; path: string[] }[] = [{ value: data, path: [] }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, path } = next;
    if (value === null || typeof value !== "object" || (depths.get(value) ?? -1) >= path.length) continue;
    depths.set(value, path.length);
    if (path.length > DEEPEST) return { path, message: `this is nested deeper than ${DEEPEST} levels: write it flatter` };
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__") return { path: [...path, key], message: "`__proto__` cannot be a name here: take another one" };
      rest.push({ value: inner, path: [...path, key] });
    }
  }
  return undefined;
}
