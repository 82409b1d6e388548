/** Words of English that carry no content by themselves. In other languages the short ones fall away by their length alone. */
const EMPTY = new Set(
  "about above after again all also and any are because been before being below between both but can could did does doing down during each else ever every for from further had has have having her here hers him his how into its itself just let made make more most much must need needs not now off once one only onto other our ours out over own same she should since some such than that the their them then there these they this those through too under until very was way were what when where which while who whom whose why will with without would you your yours".split(
    " ",
  ),
);

const LEAST_LETTERS = 3;

/** The words of a text that carry its content, by a crude stem that makes `deliver` and `delivered` one. */
export function contentWords(text: string): Map<string, string> {
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= LEAST_LETTERS && !EMPTY.has(word));
  return new Map(words.map((word) => [stem(word), word]));
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, "").slice(0, 7);
}
