/** Words one after the other, as rows of so many. */
export function inRows(cells: readonly string[], width: number): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}
