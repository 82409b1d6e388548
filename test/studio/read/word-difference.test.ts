import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDifference } from "~/studio/read/word-difference";
import { runs, SHARED_SEED } from "../../kit/generate/play";

const marked = (base: string, text: string) =>
  wordDifference(base, text)
    .map(({ text: words, isOther }) => (isOther ? `<${words.trimEnd()}>` : words.trimEnd()))
    .join(" ");

test("words that are not there in the other text are marked, and the same ones are not", () => {
  expect(marked("I leave on Friday at noon.", "I leave on Monday at noon.")).toBe("I leave on <Monday> at noon.");
  expect(marked("It is late.", "It is very, very late.")).toBe("It is <very, very> late.");
  expect(marked("It is very late.", "It is late.")).toBe("It is late.");
  expect(marked("", "New words.")).toBe("<New words.>");
  expect(wordDifference("All gone.", "")).toEqual([]);
});

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 9 });
const within = (few: readonly string[], all: readonly string[]): boolean => {
  let at = 0;
  for (const word of all) if (word === few[at]) at += 1;
  return at === few.length;
};
/** The longest that both have in the same order, by trying all. */
const longest = (one: readonly string[], other: readonly string[]): number =>
  Math.max(
    ...Array.from({ length: 2 ** other.length }, (_, mask) => other.filter((_word, index) => (mask >> index) & 1))
      .filter((part) => within(part, one))
      .map(({ length }) => length),
  );

test("nothing is lost, and as much as can be is the same in both", () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const spans = wordDifference(one.join(" "), other.join(" "));
      expect(spans.map(({ text }) => text).join("")).toBe(other.join(" "));
      const same = spans.filter(({ isOther }) => !isOther).flatMap(({ text }) => text.split(" ").filter((word) => word !== ""));
      expect(within(same, one)).toBe(true);
      expect(same).toHaveLength(longest(one, other));
    }),
    runs(SHARED_SEED, 150),
  );
});
