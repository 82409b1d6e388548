const SPECIFIC = /\{[^}]+\}|[^\s{}]*\d[^\s{}]*|\p{Lu}[\p{L}'’-]*/gu;
const OPENS_SENTENCE = /(?:^|[.!?:]["'”’)\]]*\s+)["'“‘([]*$/u;
const SELF = /^I(?:['’]\p{L}+)?$/u;

/**
 * How specific words are: how many of them have a digit, stand for a name that is drawn (`{name}`), or begin with a capital inside of a sentence. "I" is no
 * name.
 */
export function specifics(words: string | undefined): number {
  if (words === undefined) return 0;
  let found = 0;
  for (const { 0: word, index } of words.matchAll(SPECIFIC))
    if (word.startsWith("{") || /\d/.test(word) || (!SELF.test(word) && !OPENS_SENTENCE.test(words.slice(0, index)))) found += 1;
  return found;
}
