import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import type { Operation } from "../text/operation";

/** A value that the text gets at a path. */
export interface ValueChange {
  path: DataPath;
  value: unknown;
}

/**
 * The edits, one after the other, by which the value at a path becomes another, each as small as it can be. A group inside the thing at `at` is made
 * where there is none, and goes with its last field.
 */
export function valueEdits(data: unknown, at: DataPath, path: DataPath, value: unknown): Operation[] {
  const now = dataAt(data, path);
  if (isSame(now, value)) return [];
  if (value === undefined) return [takenOut(data, at, path)];
  if (now === undefined) return [putIn(data, path, value)];
  return differences(path, now, value);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function differences(path: DataPath, now: unknown, value: unknown): Operation[] {
  if (isSame(now, value)) return [];
  if (isPlainObject(now) && isPlainObject(value)) return ofGroup(path, now, value);
  if (Array.isArray(now) && Array.isArray(value) && now.length > 0 && value.length > 0) return ofList(path, now, value);
  return [{ do: "set", path, value, reach: "here" }];
}

function ofGroup(path: DataPath, now: Record<string, unknown>, value: Record<string, unknown>): Operation[] {
  const gone = Object.keys(now).filter((key) => value[key] === undefined);
  const kept = Object.keys(now).filter((key) => value[key] !== undefined);
  if (kept.length === 0) return [{ do: "set", path, value, reach: "here" }];
  const out: Operation[] = gone.map((key) => ({ do: "remove", path: [...path, key], reach: "here" }));
  for (const key of kept) out.push(...differences([...path, key], now[key], value[key]));
  for (const [key, one] of Object.entries(value)) {
    if (now[key] !== undefined || one === undefined) continue;
    const wanted = Object.keys(value).indexOf(key);
    const index = wanted >= kept.length ? kept.length : wanted;
    kept.splice(index, 0, key);
    out.push({ do: "add", path, key, value: one, index, reach: "here" });
  }
  return out;
}

function ofList(path: DataPath, now: readonly unknown[], value: readonly unknown[]): Operation[] {
  const most = Math.min(now.length, value.length);
  let head = 0;
  while (head < most && isSame(now[head], value[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(now.at(-1 - tail), value.at(-1 - tail))) tail += 1;
  const [old, next] = [now.slice(head, now.length - tail), value.slice(head, value.length - tail)];
  const out: Operation[] = [];
  for (const [index, one] of next.entries()) {
    const step = head + index;
    if (index < old.length) out.push(...differences([...path, step], old[index], one));
    else out.push({ do: "add", path, key: null, value: one, index: step, reach: "here" });
  }
  for (let index = old.length - 1; index >= next.length; index -= 1)
    out.push({ do: "remove", path: [...path, head + index], reach: "here" });
  return out;
}

function putIn(data: unknown, path: DataPath, value: unknown): Operation {
  const holder = path.slice(0, -1);
  const key = path.at(-1) ?? "";
  const group = dataAt(data, holder);
  if (Array.isArray(group)) return { do: "add", path: holder, key: null, value, index: group.length, reach: "here" };
  if (!isPlainObject(group)) return putIn(data, holder, { [key]: value });
  return { do: "add", path: holder, key: String(key), value, index: Object.keys(group).length, reach: "here" };
}

function takenOut(data: unknown, at: DataPath, path: DataPath): Operation {
  const group = path.slice(0, -1);
  const holder = dataAt(data, group);
  const size = Array.isArray(holder) ? holder.length : isPlainObject(holder) ? Object.keys(holder).length : 2;
  return size === 1 && group.length > at.length ? takenOut(data, at, group) : { do: "remove", path, reach: "here" };
}
