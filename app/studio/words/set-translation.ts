import { caseText } from "../begin/case-text";
import { dataAt, isPlainObject } from "../text/data";
import { editText } from "../text/edit";
import type { Operation } from "../text/operation";
import { isWhole, readSource, toData } from "../text/source";

/** Other words for a path; none takes it out. */
export interface TranslatedWords {
  at: string;
  now: string;
}

/**
 * The text of a translation with other words in it. Its comments and the order of its lines stay. Of a text that cannot be read, or of none, it is written anew.
 * `translates` is the hash of the words that were translated; null leaves the one that is there.
 */
export function setTranslation(text: string, changes: readonly TranslatedWords[], translates: string | null): string {
  const source = readSource(text);
  const data = isWhole(source) ? toData(source) : null;
  const words = dataAt(data, ["words"]);
  if (!isPlainObject(words)) return caseText({ format: 1, translates: translates ?? "none", words: merged({}, changes) });
  const isMany = changes.length > MOST_BY_ONE;
  const wanted = { ...Object(data), ...(translates !== null && { translates }), words: merged(words, changes) };
  return isMany ? caseText(wanted) : (oneByOne(text, wanted, words, changes, translates) ?? caseText(wanted));
}

/** Each change reads the text anew, so many at once are written as a whole. */
const MOST_BY_ONE = 40;

function oneByOne(
  text: string,
  wanted: unknown,
  words: Readonly<Record<string, unknown>>,
  changes: readonly TranslatedWords[],
  translates: string | null,
): string | null {
  const operations: Operation[] = changes.map(({ at, now }): Operation => {
    const path = ["words", at];
    if (now === "") return { do: "remove", path, reach: "here" };
    if (Object.hasOwn(words, at)) return { do: "set", path, value: now, reach: "here" };
    return { do: "add", path: ["words"], key: at, value: now, index: Object.keys(words).length, reach: "here" };
  });
  if (translates !== null) operations.push({ do: "set", path: ["translates"], value: translates, reach: "here" });
  let source = readSource(text);
  for (const operation of operations) {
    const done = editText(source, operation);
    if (!done) return null;
    source = done.source;
  }
  const order = (data: unknown) => JSON.stringify(Object.entries(Object(dataAt(data, ["words"]))).sort());
  return order(toData(source)) === order(wanted) ? source.text : null;
}

function merged(words: Readonly<Record<string, unknown>>, changes: readonly TranslatedWords[]): Record<string, unknown> {
  const next = { ...words };
  for (const { at, now } of changes) {
    if (now === "") delete next[at];
    else next[at] = now;
  }
  return next;
}
