import { isLocale, type Locale, type Params, translator, type WordKey } from "./translate";

/** A page's `meta`: its title in the language that the root loader found, and what the product is. */
export function pageMeta(matches: readonly ({ id: string; data: unknown } | undefined)[], key: WordKey, params: Params = {}) {
  const t = translator(localeIn(matches.find((match) => match?.id === "root")?.data));
  return [{ title: `${t(key, params)} · ${t("app.name")}` }, { name: "description", content: t("app.description") }];
}

function localeIn(data: unknown): Locale {
  return typeof data === "object" && data !== null && "locale" in data && isLocale(data.locale) ? data.locale : "en";
}
