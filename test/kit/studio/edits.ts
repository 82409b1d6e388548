import { isCollection, isMap, isScalar, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { keyText } from "~/studio/text/entry";
import { type DataPath, isRepeated } from "~/studio/text/find";
import type { EditReach, Operation } from "~/studio/text/operation";
import { anchorName, type DraftSource } from "~/studio/text/source";
import { isFlow } from "~/studio/text/span";
import type { Chance } from "./chance";
import type { Part, Parts } from "./parts";
import { changedWords, oddValues, sampleChoice, sampleSituation } from "./words";

/** Draws an edit of one kind; null where the text has nothing that it could be done to. */
export type DrawEdit = (source: DraftSource, parts: Parts, chance: Chance) => Operation | null;

const orNull = <Item>(items: readonly Item[], draw: (items: readonly Item[]) => Operation | null) =>
  items.length === 0 ? null : draw(items);
const some = <Item>(chance: Chance, items: readonly Item[], draw: (item: Item) => Operation | null) =>
  orNull(items, (found) => draw(chance.one(found)));

const setWords =
  (style: string): DrawEdit =>
  (_, { scalars }, chance) =>
    some(
      chance,
      scalars.filter(({ node }) => node.type === style && typeof node.value === "string" && node.value !== ""),
      ({ path, node }) => {
        const value = changedWords(String(node.value), style.startsWith("BLOCK"), chance);
        return value === node.value ? null : { do: "set", path, value, reach: "everywhere" };
      },
    );

type Entries = Part<YAMLMap> | Part<YAMLSeq>;
type Sample = (chance: Chance) => unknown;

function keyAt(node: YAMLMap | YAMLSeq, index: number): string | number {
  return isMap(node) ? keyText(node.items[index]?.key) : index;
}

const keyName = (chance: Chance) => `new-${chance.below(1e9)}`;

function add({ path, node }: Entries, chance: Chance, sample: Sample, reach: EditReach = "everywhere"): Operation {
  const key = isMap(node) ? keyName(chance) : null;
  return { do: "add", path, key, value: sample(chance), index: chance.below(node.items.length + 1), reach };
}

const remove = ({ path, node }: Entries, chance: Chance, reach: EditReach = "everywhere"): Operation | null =>
  node.items.length === 0 ? null : { do: "remove", path: [...path, keyAt(node, chance.below(node.items.length))], reach };

function move({ path, node }: Entries, chance: Chance, reach: EditReach = "everywhere"): Operation | null {
  const { length } = node.items;
  if (length < 2) return null;
  const from = chance.below(length);
  return { do: "move", path, from, to: (from + 1 + chance.below(length - 1)) % length, reach };
}

const anyOf =
  (find: (source: DraftSource, parts: Parts) => readonly Entries[], sample: Sample): DrawEdit =>
  (source, parts, chance) =>
    some(chance, find(source, parts), (part) => {
      const way = chance.below(3);
      if (way === 0) return add(part, chance, sample);
      return way === 1 ? remove(part, chance) : move(part, chance);
    });

const blocks = (source: DraftSource, { maps }: Parts, holds: (path: DataPath) => boolean) =>
  maps.filter(({ path, node }) => !isFlow(source, node) && holds(path));
const isChoices = (path: DataPath) =>
  (path.length === 3 && path[0] === "situations" && path[2] === "choices") || (path.length === 1 && path[0] === "anytime");
const isPlaces = (path: DataPath) => path.length === 1 && (path[0] === "situations" || path[0] === "endings");

const shared =
  (reach: EditReach): DrawEdit =>
  (_, parts, chance) =>
    some(chance, parts.shared, ({ path, node }) => {
      if (isScalar(node)) {
        const value =
          typeof node.value === "string" ? changedWords(node.value, String(node.type).startsWith("BLOCK"), chance) : "said anew";
        return value === node.value ? null : { do: "set", path, value, reach };
      }
      if (!isCollection(node) || !(isMap(node) || "items" in node)) return null;
      const part = { path, node } as Entries;
      const way = node.items.length === 0 ? 0 : chance.below(3);
      if (way === 0) return add(part, chance, (draw) => draw.one(["word", { go: "there" }, 3]), reach);
      return way === 1 ? remove(part, chance, reach) : move(part, chance, reach);
    });

function pathTo(source: DraftSource, node: Node): DataPath {
  const path: (string | number)[] = [];
  for (let at = node, holder = source.holders.get(at); holder?.parent; at = holder.parent, holder = source.holders.get(at))
    path.unshift(holder.pair ? keyText(holder.pair.key) : holder.index);
  return path;
}

/** An entry goes or moves that holds what others repeat. */
const anchored: DrawEdit = (source, { maps, lists }, chance) =>
  some(
    chance,
    source.order.filter((node) => anchorName(node) !== undefined && isRepeated(source, node)),
    (node) => {
      const path = pathTo(source, node);
      const parent = path.slice(0, -1 - chance.below(Math.min(3, path.length - 1)));
      const part = [...maps, ...lists].find(
        ({ path: at }) => at.length === parent.length && at.every((step, index) => step === parent[index]),
      );
      if (!part) return null;
      const key = path[parent.length] ?? 0;
      if (chance.holds(0.5) || part.node.items.length < 2) return { do: "remove", path: [...parent, key], reach: "everywhere" };
      const from = isMap(part.node) ? part.node.items.findIndex((pair) => keyText(pair.key) === key) : Number(key);
      const { length } = part.node.items;
      return { do: "move", path: parent, from, to: (from + 1 + chance.below(length - 1)) % length, reach: "everywhere" };
    },
  );

/** Every kind of edit that a form can make. */
export const edits: Readonly<Record<string, DrawEdit>> = {
  "plain words": setWords("PLAIN"),
  "double-quoted words": setWords("QUOTE_DOUBLE"),
  "single-quoted words": setWords("QUOTE_SINGLE"),
  "literal words": setWords("BLOCK_LITERAL"),
  "folded words": setWords("BLOCK_FOLDED"),
  "numbers and flags": (_, { scalars }, chance) =>
    some(
      chance,
      scalars.filter(({ node }) => typeof node.value === "number" || typeof node.value === "boolean"),
      ({ path, node: { value } }) => ({
        do: "set",
        path,
        value: typeof value === "number" ? value + 1 + chance.below(50) : !value,
        reach: "everywhere",
      }),
    ),
  "a value of another kind": (_, { scalars }, chance) =>
    some(
      chance,
      scalars.filter(({ path }) => path.length > 1),
      ({ path }) => ({ do: "set", path, value: oddValues(chance), reach: "here" }),
    ),
  choices: anyOf((source, parts) => blocks(source, parts, isChoices), sampleChoice),
  "situations and endings": anyOf((source, parts) => blocks(source, parts, isPlaces), sampleSituation),
  "fields of a block": anyOf((source, parts) => blocks(source, parts, (path) => path.length > 1), oddValues),
  "items of a block": anyOf((source, { lists }) => lists.filter(({ node }) => !isFlow(source, node)), oddValues),
  "braces and brackets": anyOf((source, { maps, lists }) => [...maps, ...lists].filter(({ node }) => isFlow(source, node)), oddValues),
  "what is shared, everywhere": shared("everywhere"),
  "what is shared, only here": shared("here"),
  "what holds an anchor": anchored,
};
