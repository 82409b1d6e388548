/** One replacement in a text. Offsets are UTF-16 units, as in the editor and in the YAML reader. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** The text after its splices, which are all said of the text as it is before. Throws a RangeError where two of them overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((one, other) => one.from - other.from || one.to - other.to);
  let out = "";
  let at = 0;
  for (const { from, to, insert } of sorted) {
    if (from < at) throw new RangeError("splices overlap");
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}
