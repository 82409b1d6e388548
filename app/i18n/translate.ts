import en from "./en.json";

type Entry = string | { one: string; other: string };
type Catalogue = Record<keyof typeof en, Entry>;

/** The catalogues that exist, by language. */
export const catalogues = { en } satisfies Record<string, Catalogue>;
export type Locale = keyof typeof catalogues;

export type WordKey = keyof Catalogue;
export type Params = Record<string, string | number>;

/** The words of one language. A key that the catalogue lacks is a type error, and so is a value in it that has no words: t(`mood.${mood}`). */
export type Translate = (key: WordKey, params?: Params) => string;

/** Where a text has singular and plural, the parameter `count` decides. A parameter that is not given stays visible in braces. */
export function translator(locale: Locale): Translate {
  const catalogue: Catalogue = catalogues[locale];
  const plural = new Intl.PluralRules(locale);
  const say = (entry: Entry, params: Params): string => {
    const { count } = params;
    const text = typeof entry === "string" ? entry : entry[plural.select(Number(count)) === "one" ? "one" : "other"];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
  return (key, params = {}) => say(catalogue[key], params);
}

/** Whether the catalogues have words under this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/** Whether there is a catalogue for this language. */
export function isLocale(language: unknown): language is Locale {
  return typeof language === "string" && Object.hasOwn(catalogues, language);
}
