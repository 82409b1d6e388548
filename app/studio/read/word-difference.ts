/** A stretch of words, and whether they are other than in what they were compared with. */
export interface WordSpan {
  text: string;
  isOther: boolean;
}

/** Texts with more words than this are the same or wholly other: comparing grows with the square of it. */
const MOST_WORDS = 400;

/** A text in stretches that are the same as in another, and such that are not: by the longest common sequence of words. */
export function wordDifference(base: string, text: string): WordSpan[] {
  if (base === text) return text === "" ? [] : [{ text, isOther: false }];
  const [one, other] = [toWords(base), toWords(text)];
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) return [{ text, isOther: true }];
  const common = commonLengths(one, other);
  const spans: WordSpan[] = [];
  const say = (word: string, isOther: boolean) => {
    const last = spans.at(-1);
    if (last?.isOther === isOther) last.text += word;
    else spans.push({ text: word, isOther });
  };
  let at = 0;
  for (const [index, word] of other.entries()) {
    // What is left out of the base is passed by as long as nothing is lost.
    while (at < one.length && one[at]?.trim() !== word.trim() && lengthAt(common, at + 1, index) >= lengthAt(common, at, index)) at += 1;
    const isSame = one[at]?.trim() === word.trim() && lengthAt(common, at, index) === lengthAt(common, at + 1, index + 1) + 1;
    say(word, !isSame);
    if (isSame) at += 1;
  }
  return spans;
}

/** Words, each with the space behind it. */
const toWords = (text: string): string[] => text.match(/\S+\s*/g) ?? [];

const lengthAt = (common: readonly number[][], at: number, index: number): number => common[at]?.[index] ?? 0;

/** For each pair of places, how many words what follows them has in common. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let index = other.length - 1; index >= 0; index -= 1) {
      const row = lengths[at];
      if (!row) continue;
      row[index] =
        one[at]?.trim() === other[index]?.trim()
          ? lengthAt(lengths, at + 1, index + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, index), lengthAt(lengths, at, index + 1));
    }
  return lengths;
}
