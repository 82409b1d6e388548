import { idPattern } from "~/engine/limits/id";

const MOST_WORDS = 3;
const MOST_CHARACTERS = 30;
const MOST_READ = 400;

/** A short name for something, made of its first words, that nothing else has yet. `kind` begins it where the words give none. */
export function nameFor(words: string, kind: string, taken: ReadonlySet<string>): string {
  const plain = words
    .slice(0, MOST_READ)
    .normalize("NFKD")
    .replace(/['’]|\p{M}/gu, "")
    .toLowerCase();
  const parts = plain.match(/[a-z0-9]+/g)?.slice(0, MOST_WORDS) ?? [];
  const made = parts.join("-").slice(0, MOST_CHARACTERS).replace(/-$/, "");
  const name = idPattern.test(made) && made !== "constructor" ? made : [kind, made].filter(Boolean).join("-");
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}
