/** Letters that no one sees and that join nothing: a soft hyphen, a zero-width space, a mark of the byte order. Joiners stay, since words of some scripts need them. */
const unseen = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;

/** Marks that turn the direction of everything after them, also of what others wrote. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

const hidden = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/gu;

/** A line of text without letters that no one sees; null if it turns the direction of what follows, or if nothing of it is seen. */
export function visibleText(given: string): string | null {
  if (turning.test(given)) return null;
  const text = given.replace(unseen, "").trim();
  return text.replace(hidden, "") === "" ? null : text;
}
