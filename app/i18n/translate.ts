import en from "./en.json";

type Entry = string | { one: string; other: string };
type Catalogue = Record<keyof typeof en, Entry>;

/** The catalogues that exist, by language. */
export const catalogues = { en } satisfies Record<string, Catalogue>;
export type Locale = keyof typeof catalogues;

export type WordKey = keyof Catalogue;
/** Keys that stand for a value: `mood` for `mood.calm`, `mood.angry` and the others. */
export type Family = WordKey extends infer Key ? (Key extends `${infer Name}.${string}` ? Name : never) : never;
export type Params = Record<string, string | number>;

/** The words of one language. A key that the catalogue lacks is a type error. */
export interface Translate {
  (key: WordKey, params?: Params): string;
  /** The words for a value that comes from data; the value itself where the catalogue has none. */
  of(family: Family, value: string, params?: Params): string;
}

/** Where a text has singular and plural, the parameter `count` decides. A parameter that is not given stays visible in braces. */
export function translator(locale: Locale): Translate {
  const catalogue: Catalogue = catalogues[locale];
  const plural = new Intl.PluralRules(locale);
  const say = (entry: Entry, params: Params): string => {
    const { count } = params;
    const text = typeof entry === "string" ? entry : entry[plural.select(Number(count)) === "one" ? "one" : "other"];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
  const isKey = (key: string): key is WordKey => Object.hasOwn(catalogue, key);
  const of = (family: Family, value: string, params: Params = {}) => {
    const key = `${family}.${value}`;
    return isKey(key) ? say(catalogue[key], params) : value;
  };
  return Object.assign((key: WordKey, params: Params = {}) => say(catalogue[key], params), { of });
}
