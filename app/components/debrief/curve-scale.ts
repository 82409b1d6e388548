const [TOP, HEIGHT] = [14, 170];

/** Pixels from the top of the curve for a result. Across, everything is in per cent: so words keep their size at any width. */
export function down(result: number): number {
  return TOP + ((100 - result) / 100) * HEIGHT;
}
