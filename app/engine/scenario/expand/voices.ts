import { voices } from "../names";
import type { Written } from "../written";
import type { Origins } from "./origins";

type Choices = Written["anytime"];
type WrittenChoice = Choices[string];

/** The voices of a choice in the order of its file, each with the name of the choice that it becomes; none where it is said in one way. */
export function voicesOf(name: string, { words }: WrittenChoice) {
  if (typeof words !== "object") return [];
  return Object.entries(words).flatMap(([key, said]) => {
    const voice = voices.find((one) => one === key);
    return voice && said !== undefined ? [{ voice, said, name: `${name}-${voice}` }] : [];
  });
}

/** A group of choices in which each voice is a choice of its own, alike except for its words and for the marks that it has itself. */
export function expandVoices(choices: Choices, at: string, origins: Origins): Choices {
  const made: Choices = {};
  for (const [base, choice] of Object.entries(choices)) {
    const spoken = voicesOf(base, choice);
    if (spoken.length === 0) made[base] = choice;
    for (const { voice, said, name } of spoken) {
      const own = typeof said === "string" ? { text: said } : said;
      const { text, ...marks } = own;
      // A curt voice shows nothing of the empathy that the others show.
      made[name] = { ...choice, ...(voice === "curt" && { shows: undefined }), ...marks, words: text, voice };
      const from = `${at}.${base}`;
      const there = `${from}.words.${voice}`;
      origins.add(`${at}.${name}`, from);
      origins.add(`${at}.${name}.voice`, there);
      origins.add(`${at}.${name}.words`, typeof said === "string" ? there : `${there}.text`);
      for (const mark of Object.keys(marks)) origins.add(`${at}.${name}.${mark}`, `${there}.${mark}`);
    }
  }
  return made;
}
