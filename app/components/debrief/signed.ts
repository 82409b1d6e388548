/** A number with its sign, a true minus. */
export function signed(points: number, score: (points: number) => string): string {
  return points < 0 ? `−${score(-points)}` : `+${score(points)}`;
}
