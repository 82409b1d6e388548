import { catalogues, isLocale, type Locale } from "~/i18n/translate";

const accented: Record<string, string> = { a: "á", e: "ê", i: "ï", o: "ö", u: "ü", A: "Á", E: "Ê", I: "Ï", O: "Ö", U: "Ü" };

/** A text as another language might have it: in brackets, a third longer, with its parameters as they are. */
export function toPseudo(text: string): string {
  const other = text.replace(/\{\w+\}|[aeiouAEIOU]/g, (part) => accented[part] ?? part);
  return `[${other}${"~".repeat(Math.ceil(text.length / 3))}]`;
}

/** Adds a second language, made of English: what does not follow the reader's language stands outside the brackets. */
export function addPseudoLocale(): { locale: Locale; remove: () => void } {
  const words = Object.entries(catalogues.en).map(([key, entry]) => [
    key,
    typeof entry === "string" ? toPseudo(entry) : { one: toPseudo(entry.one), other: toPseudo(entry.other) },
  ]);
  Object.assign(catalogues, { de: Object.fromEntries(words) });
  const locale: unknown = "de";
  if (!isLocale(locale)) throw new Error("the catalogue was not added");
  return { locale, remove: () => void Reflect.deleteProperty(catalogues, "de") };
}
