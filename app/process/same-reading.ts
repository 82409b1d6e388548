import { foldText } from "./fold-text";
import { visibleText } from "./visible-text";

/** Whether two lines of at most so many characters read the same: spaces of any kind and number, apostrophes, hyphens, case and letters that no one sees make no difference. */
export function isSameReading(one: string, other: string, most: number): boolean {
  if (Math.max(one.length, other.length) > 4 * most) return false;
  const [read, compared] = [one, other].map((text) => toReading(text, most));
  return read === compared;
}

function toReading(text: string, most: number): string {
  const folded = foldText(text, "NFKC", most);
  return (visibleText(folded) ?? folded)
    .replace(/\s+/gu, " ")
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4`]/g, "'")
    .replace(/\p{Pd}/gu, "-")
    .trim()
    .toLowerCase();
}
