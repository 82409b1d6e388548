import { isMap, isNode } from "yaml";
import { keyText } from "../text/entry";
import { readSource } from "../text/source";
import { applySplices, type Splice } from "../text/splice";
import { type Renaming, renamedPath, renamedValue } from "./new-name";
import { renamedKey, valueSplices } from "./rename";

/** A translation after a renaming in its case: the paths under `words`, and what its words mention in braces. */
export function renameInTranslation(text: string, renaming: Renaming): string {
  const source = readSource(text);
  const words = source.document.get("words", true);
  if (!isMap(words)) return text;
  const splices: Splice[] = [];
  for (const { key, value } of words.items) {
    const path = keyText(key);
    const next = renamedPath(path, renaming);
    if (isNode(key) && next !== path) splices.push(renamedKey(source, key, next));
    if (isNode(value)) splices.push(...valueSplices(source, value, (said) => renamedValue(said, path, renaming)));
  }
  return applySplices(text, splices);
}
