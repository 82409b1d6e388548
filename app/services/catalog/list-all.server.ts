interface Listed<T> {
  ids(): AsyncIterable<string>;
  get(id: string): Promise<T | null>;
}

/** Every document of a shelf that is picked, in no order. It reads them all. */
export async function allOf<T>(shelf: Listed<T>, picks: (document: T) => boolean = () => true): Promise<T[]> {
  const found: T[] = [];
  for await (const id of shelf.ids()) {
    const document = await shelf.get(id);
    if (document !== null && picks(document)) found.push(document);
  }
  return found;
}
