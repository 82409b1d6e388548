import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Formats, formats } from "./format";
import { type Locale, type Translate, translator } from "./translate";

export interface Words extends Formats {
  locale: Locale;
  t: Translate;
}

/** The words and formats of a language. The time zone is the installation's: a page reads the same on the server and in the browser. */
export function wordsIn(locale: Locale, timeZone = "UTC"): Words {
  const t = translator(locale);
  return { locale, t, ...formats(locale, timeZone, t) };
}

const WordsContext = createContext(wordsIn("en"));

export function WordsProvider({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  const words = useMemo(() => wordsIn(locale, timeZone), [locale, timeZone]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  return useContext(WordsContext);
}
