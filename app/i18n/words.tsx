import { createContext, type ReactNode, useContext } from "react";
import { type Formats, formats } from "./format";
import { type Locale, type Translate, translator } from "./translate";

export interface Words extends Formats {
  locale: Locale;
  t: Translate;
}

/** Made once each, since making their formats is what takes long. */
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

const WordsContext = createContext(wordsIn("en"));

export function WordsProvider({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  return <WordsContext.Provider value={wordsIn(locale, timeZone)}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
