import { idPattern } from "~/engine/limits/id";

const small = new Set(
  "a an and are at be but can do for from have i if in is it me my of on or so that the then there this to was we what will with you your".split(
    " ",
  ),
);
const MOST_WORDS = 3;
const MOST_CHARACTERS = 400;

/** A name made of the words that matter most in a sentence, and that nothing has yet. */
export function wordName(words: string, taken: readonly string[], otherwise: string): string {
  const plain = words
    .slice(0, MOST_CHARACTERS)
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .match(/[a-z][a-z0-9]*/g);
  const own = (plain ?? [])
    .filter((word) => !small.has(word))
    .slice(0, MOST_WORDS)
    .join("-")
    .slice(0, 40)
    .replace(/-+$/, "");
  const name = idPattern.test(own) && own !== "constructor" ? own : otherwise;
  if (!taken.includes(name)) return name;
  let count = 2;
  while (taken.includes(`${name}-${count}`)) count += 1;
  return `${name}-${count}`;
}
