import { type Formats, formats } from "./format";
import { type Locale, type Translate, translator } from "./translate";

/** The words and formats of one language. */
export interface Words extends Formats {
  locale: Locale;
  t: Translate;
}

/** Each is made once, since making its formats is slow. */
const made = new Map<string, Words>();

/** The words and formats of a language. The time zone is the installation's: a page reads the same on the server and in the browser. */
export function wordsIn(locale: Locale, timeZone = "UTC"): Words {
  const key = `${locale} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const t = translator(locale);
  const words = { locale, t, ...formats(locale, timeZone, t) };
  made.set(key, words);
  return words;
}
