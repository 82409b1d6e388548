/** A set of numbered texts, one bit each. */
export type TextSet = Uint32Array;

/** An empty set with room for this many texts. */
export const noTexts = (count: number): TextSet => new Uint32Array((count + 31) >> 5);

/** Puts a text into a set, in place. */
export function addText(set: TextSet, text: number): void {
  set[text >> 5] = (set[text >> 5] ?? 0) | (1 << (text & 31));
}

/** Puts all texts of another set into a set, in place. */
export function addTexts(set: TextSet, other: TextSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
}

/** Whether a text is in a set. */
export const hasText = (set: TextSet, text: number): boolean => (((set[text >> 5] ?? 0) >>> (text & 31)) & 1) === 1;

/** Whether everything of one set is in the other. */
export function isSubset(set: TextSet, other: TextSet): boolean {
  for (let word = 0; word < set.length; word += 1) if (((set[word] ?? 0) & ~(other[word] ?? 0)) !== 0) return false;
  return true;
}

/** How many of a set's texts are not in the other. */
export function countBeyond(set: TextSet, other: TextSet): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) count += bitsIn((set[word] ?? 0) & ~(other[word] ?? 0));
  return count;
}

/** The numbers of the texts in a set. */
export function textsIn(set: TextSet): number[] {
  const found: number[] = [];
  for (let text = 0; text < set.length * 32; text += 1) if (hasText(set, text)) found.push(text);
  return found;
}

/** The bits of a 32-bit number that are set (Warren, Hacker's Delight, 5-1). */
function bitsIn(word: number): number {
  let found = word - ((word >>> 1) & 0x55555555);
  found = (found & 0x33333333) + ((found >>> 2) & 0x33333333);
  return Math.imul((found + (found >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
