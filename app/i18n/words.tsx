import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "./translate";
import { type Words, wordsIn } from "./words-in";

const WordsContext = createContext(wordsIn("en"));

/** Provides the words of the reader's language to every page. */
export function WordsProvider({ locale, timeZone, children }: { locale: Locale; timeZone: string; children: ReactNode }) {
  return <WordsContext.Provider value={wordsIn(locale, timeZone)}>{children}</WordsContext.Provider>;
}

/** The words and formats of the reader's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
