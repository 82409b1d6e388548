/** One thing measured beside its peer in the same run. */
export interface Row {
  part: string;
  what: string;
  value: number;
  peer: { what: string; value: number };
  unit: string;
  /** Value to peer, as `toRatio` or a plain quotient gives it. */
  ratio: number;
  /** What the ratio, or the value itself, has to reach; null where the row only informs. */
  target: { of: "ratio" | "value"; atLeast?: number; atMost?: number } | null;
}

export type PrintedRow = Row & { met: boolean | null };

export function judge(row: Row): PrintedRow {
  if (row.target === null) return { ...row, met: null };
  const { of, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = row.target;
  return { ...row, met: row[of] >= atLeast && row[of] <= atMost };
}

const head = ["", "what", "value", "peer", "ratio", "target", ""];

/** The rows as a table for a terminal: what was measured, what it stands beside, and whether the target was met. */
export function toTable(rows: readonly PrintedRow[]): string {
  const lines = [
    head,
    ...rows.map((row) => [
      row.part,
      row.what,
      `${toText(row.value)} ${row.unit}`,
      `${toText(row.peer.value)}  ${row.peer.what}`,
      toText(row.ratio),
      toTargetText(row),
      row.met === null ? "" : row.met ? "met" : "MISSED",
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 2 || column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three figures are what a run can tell apart. */
function toText(value: number): string {
  if (value >= 1_000) return Number(value.toPrecision(3)).toLocaleString("en-US");
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function toTargetText({ target, unit }: Row): string {
  if (target === null) return "";
  const { of, atLeast, atMost } = target;
  return `${atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`}${of === "value" ? ` ${unit}` : ""}`;
}
