import type { DataPath } from "./find";

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** What stands at a path of plain data. */
export function dataAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isPlainObject(value)) value = value[step];
    else return undefined;
  }
  return value;
}
