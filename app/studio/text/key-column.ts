import { isNode, type Pair } from "yaml";
import { columnAt } from "./lines";
import type { DraftSource } from "./source";
import { range } from "./span";

/** The column at which a key stands. */
export const keyColumn = ({ text }: DraftSource, { key }: Pair): number => (isNode(key) ? columnAt(text, range(key)[0]) : 0);
