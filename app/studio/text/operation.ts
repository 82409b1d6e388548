import { isAlias, isMap, isNode, isSeq, type Node } from "yaml";
import { dataAt, isPlainObject } from "./data";
import { keyText } from "./entry";
import { type DataPath, findNode, isRepeated, resolve } from "./find";
import { type DraftSource, toData } from "./source";

/** What an edit does to shared content: to all that repeats it, or only where it was made. */
export type EditReach = "everywhere" | "here";

/** An edit, said of the data. `add` and `move` name the collection, `set` and `remove` the thing itself. */
export type Operation =
  | { do: "set"; path: DataPath; value: unknown; reach: EditReach }
  | { do: "add"; path: DataPath; key: string | null; value: unknown; index: number; reach: EditReach }
  | { do: "remove"; path: DataPath; reach: EditReach }
  | { do: "move"; path: DataPath; from: number; to: number; reach: EditReach };

/** The collection that an operation changes, or the value. */
export const targetPath = (operation: Operation): DataPath => (operation.do === "remove" ? operation.path.slice(0, -1) : operation.path);

/** What the text has to read as after an operation. It is the meaning of the edit, and knows nothing of text. */
export function expectedData(source: DraftSource, operation: Operation): unknown {
  const data = operation.reach === "everywhere" ? toData(source) : JSON.parse(JSON.stringify(toData(source)));
  changeData(source, operation, data);
  return data;
}

/** Does an operation to plain data, in place. */
function changeData(source: DraftSource, operation: Operation, data: unknown): void {
  if (operation.do === "set") {
    for (const path of setPlaces(source, operation)) put(dataAt(data, path.slice(0, -1)), path.at(-1), operation.value);
    return;
  }
  const target = dataAt(data, targetPath(operation));
  if (operation.do === "add") rearrange(target, (entries) => entries.splice(operation.index, 0, [operation.key ?? "", operation.value]));
  else if (operation.do === "move") rearrange(target, (entries) => entries.splice(operation.to, 0, ...entries.splice(operation.from, 1)));
  else rearrange(target, (entries) => entries.splice(entryIndex(entries, target, operation.path.at(-1)), 1));
}

/** A scalar that aliases repeat is no shared object: each of its places is set by itself. */
function setPlaces(source: DraftSource, { path, reach }: { path: DataPath; reach: EditReach }): DataPath[] {
  const node = findNode(source, path)?.node;
  const real = node && resolve(source, node);
  return reach === "everywhere" && real && isRepeated(source, real) ? placesOf(source, real) : [path];
}

function placesOf(source: DraftSource, wanted: Node): DataPath[] {
  const places: DataPath[] = [];
  const walk = (node: unknown, path: DataPath): void => {
    const real = isAlias(node) ? source.targets.get(node) : node;
    if (!isNode(real)) return;
    if (real === wanted) places.push(path);
    if (isMap(real)) for (const { key, value } of real.items) walk(value, [...path, keyText(key)]);
    else if (isSeq(real)) for (const [index, item] of real.items.entries()) walk(item, [...path, index]);
  };
  walk(source.document.contents, []);
  return places;
}

function put(holder: unknown, step: string | number | undefined, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(step)] = value;
  else if (isPlainObject(holder)) holder[String(step)] = value;
}

const entryIndex = (entries: readonly (readonly [string, unknown])[], target: unknown, step: string | number | undefined): number =>
  Array.isArray(target) ? Number(step) : entries.findIndex(([key]) => key === String(step));

/** Changes the order and number of a collection's entries in place. */
function rearrange(target: unknown, change: (entries: [string, unknown][]) => void): void {
  if (Array.isArray(target)) {
    const entries = target.map((value): [string, unknown] => ["", value]);
    change(entries);
    target.splice(0, target.length, ...entries.map(([, value]) => value));
  } else if (isPlainObject(target)) {
    const entries = Object.entries(target);
    change(entries);
    for (const key of Object.keys(target)) delete target[key];
    for (const [key, value] of entries) target[key] = value;
  }
}
