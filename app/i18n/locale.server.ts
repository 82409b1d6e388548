import { isLocale, type Locale } from "./translate";

/** The first language of Accept-Language, by its weights, that has a catalogue; else English. */
export function localeOf(request: Request): Locale {
  const wanted = (request.headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.split(";").map((text) => text.trim());
      const weight = Number(options.find((option) => option.startsWith("q="))?.slice(2) ?? 1);
      return { language: tag.split("-")[0]?.toLowerCase() ?? "", weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? "en";
}
