import { isNode, type Pair } from "yaml";
import { columnAt } from "./lines";
import type { Source } from "./source";
import { range } from "./span";

/** The column at which a key stands. */
export const keyColumn = ({ text }: Source, { key }: Pair): number => (isNode(key) ? columnAt(text, range(key)[0]) : 0);
