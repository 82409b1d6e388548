import { foldText } from "~/process/fold-text";
import { visibleText } from "~/process/visible-text";
import type { NameProblem } from "~/views/door";

const LONGEST = 80;

/** A name as it is kept: one line, with single spaces, and of letters that can be seen; or what is wrong with it. */
export function parseName(given: string): { name: string } | { problem: NameProblem } {
  // Nothing is done with what cannot be one, however it is spaced.
  if (given.length > 4 * LONGEST) return { problem: "too-long" };
  const name = foldText(given, "NFC", LONGEST)
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();
  if (name === "") return { problem: "missing" };
  if ([...name].length > LONGEST) return { problem: "too-long" };
  const visible = visibleText(name);
  return visible === null ? { problem: "hidden" } : { name: visible };
}
