import type { Control } from "./control";
import { AS_TEXT, type Shown } from "./shown-value";

/** What was filled in, without the rows that were left empty. */
export function settled(control: Control, filled: Shown): Shown {
  const all = [filled].flat();
  if (control.kind === "names") return all.filter((one) => one !== "");
  if (control.kind === "record")
    return inRows(all, 2).flatMap(([name = "", value = ""]) => (name === "" && value === "" ? [] : [name, value]));
  if (control.kind !== "condition") return typeof filled === "string" ? filled : all.join("\n");
  const [join = "", ...cells] = all;
  if (join === AS_TEXT) return (cells[0] ?? "").trim() === "" ? [] : [join, ...cells];
  const rows = inRows(cells, 3).filter(([asks]) => asks !== undefined && asks !== "");
  return rows.length === 0 ? [] : [join, ...rows.flat()];
}

function inRows(cells: readonly string[], width: number): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}
