import { isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import { voices } from "~/engine/scenario/names";
import { dataAt, isPlainObject } from "../text/data";
import { keyText } from "../text/entry";
import { scalarText } from "../text/scalar/plain";
import { scalarWays } from "../text/scalar/ways";
import { type DraftSource, toData } from "../text/source";
import { isInFlow, range } from "../text/span";
import type { Splice } from "../text/splice";
import type { NameKind } from "./name-kinds";
import { isKeyOf, type Renaming, renamedValue } from "./new-name";

/** A renaming with the voices that the choice has in this text. */
export function toRenaming(source: DraftSource, kind: NameKind, name: string, next: string): Renaming {
  return { kind, name, next, voices: kind === "choice" ? voicesIn(toData(source), name) : [] };
}

function voicesIn(data: unknown, name: string): string[] {
  const groups = [dataAt(data, ["anytime"])];
  const situations = dataAt(data, ["situations"]);
  if (isPlainObject(situations)) for (const situation of Object.values(situations)) groups.push(dataAt(situation, ["choices"]));
  const words = groups.map((choices) => dataAt(choices, [name, "words"])).find(isPlainObject) ?? {};
  return voices.filter((voice) => Object.hasOwn(words, voice));
}

/** Gives a thing another name wherever the text has it or mentions it: conditions, ways, test lines, paths, words in braces. */
export function renameSplices(source: DraftSource, renaming: Renaming): Splice[] {
  const splices = new Map<Node, Splice[]>();
  const walk = (node: unknown, path: readonly (string | number)[], within: readonly Node[]): void => {
    const here = path.join(".");
    if (isAlias(node)) {
      // What is repeated is read at each of its places: its words can mention something at one of them alone.
      const real = source.targets.get(node);
      if (real && !within.includes(real)) walk(real, path, [...within, real]);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = keyText(key);
        if (isNode(key) && name === renaming.name && isKeyOf(here, renaming.kind))
          splices.set(key, [renamedKey(source, key, renaming.next)]);
        walk(value, [...path, name], within);
      }
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index], within);
    else if (isNode(node)) {
      const way = valueSplices(source, node, (value) => renamedValue(value, here, renaming));
      if (way.length > 0) splices.set(node, way);
    }
  };
  walk(source.document.contents, [], []);
  return [...splices.values()].flat();
}

/** Words after a renaming; nothing where it changes nothing. */
export function valueSplices(source: DraftSource, node: Node, rename: (value: string) => string): Splice[] {
  if (!isScalar(node) || typeof node.value !== "string") return [];
  const value = rename(node.value);
  return value === node.value ? [] : (scalarWays(source, node, value)[0] ?? []);
}

/** A key after a renaming, as it was written: bare or quoted. */
export function renamedKey(source: DraftSource, key: Node, next: string): Splice {
  const [from, to] = range(key);
  const isPlain = isScalar(key) && key.type === "PLAIN";
  return { from, to, insert: isPlain ? scalarText(next, isInFlow(source, key)) : JSON.stringify(next) };
}

/** The same on plain data: what the text has to read as after a renaming. */
export function renameData(data: unknown, renaming: Renaming, path = ""): unknown {
  const inside = (step: string | number) => (path === "" ? String(step) : `${path}.${step}`);
  if (Array.isArray(data)) return data.map((item, index) => renameData(item, renaming, inside(index)));
  if (isPlainObject(data))
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key === renaming.name && isKeyOf(path, renaming.kind) ? renaming.next : key,
        renameData(value, renaming, inside(key)),
      ]),
    );
  return typeof data === "string" ? renamedValue(data, path, renaming) : data;
}
