/** Characters that nobody sees and that make another name of a name: spaces of other kinds, and those of no width. */
const INVISIBLE = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

const NAMES: Readonly<Record<string, string>> = {
  "\u00a0": "a no-break space",
  "\u00ad": "a soft hyphen",
  "\u200b": "a space of no width",
  "\u200c": "a non-joiner of no width",
  "\u200d": "a joiner of no width",
  "\u2060": "a joiner of no width",
  "\ufeff": "a byte order mark",
};

/** What nobody sees in a name, in words and with its number; undefined where there is nothing of the kind. */
export function invisibleIn(name: string): string | undefined {
  const found = INVISIBLE.exec(name)?.[0];
  return found === undefined ? undefined : toCodePoint(found);
}

/** A character that cannot be shown, in words. */
export function toCodePoint(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `${NAMES[character] ?? "an invisible character"} (${number})`;
}
