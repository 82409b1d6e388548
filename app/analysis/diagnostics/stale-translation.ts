import { didYouMean } from "~/engine/scenario/problem";
import { eachText } from "~/engine/scenario/text";
import type { Translation } from "~/engine/scenario/translation";
import type { Diagnostic, Finding } from "./diagnostic";

const MOST_NAMED = 3;

export const staleTranslation: Diagnostic = {
  code: "GR2018",
  severity: "warning",
  title: "A translation that is missing words, or is of older ones",
  find: ({ scenario, translations, wordsHash }) => {
    const paths = [...eachText(scenario)].map(({ at }) => at);
    return [...translations].flatMap(([locale, translation]) => inLocale(locale, translation, paths, wordsHash));
  },
};

function inLocale(locale: string, { words, translates }: Translation, paths: readonly string[], wordsHash: string): Finding[] {
  const file = `${locale}.yaml`;
  const missing = paths.filter((at) => !Object.hasOwn(words, at));
  const known = new Set(paths);
  const found: Finding[] = Object.keys(words)
    .filter((at) => !known.has(at))
    .map((at) => ({
      at: `words.${at}`,
      file,
      message: `there are no words at \`${at}\` to translate, so these are never shown: take them out${didYouMean(at, missing)}`,
    }));
  if (missing.length > 0) {
    const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : "";
    const named = missing.slice(0, MOST_NAMED).map((at) => `\`${at}\``);
    found.push({
      at: "words",
      file,
      message: `${missing.length} of ${paths.length} texts are not translated, so a reader meets two languages: add ${named.join(", ")}${more}`,
    });
  }
  if (translates !== wordsHash)
    found.push({
      at: "translates",
      file,
      message: `this translates other words than the scenario has now, so it may say something else: read it against them, then set \`translates\` to ${wordsHash}`,
    });
  return found;
}
