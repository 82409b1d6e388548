import { foldText } from "~/process/fold-text";
import type { NameProblem } from "~/views/door";

const LONGEST = 80;

/** A name as it is kept: one line, trimmed; or what is wrong with it. */
export function parseName(given: string): { name: string } | { problem: NameProblem } {
  const name = foldText(given, "NFC", LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .trim();
  // A name of marks that nobody sees, such as zero-width spaces, is none.
  if (!/[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/u.test(name)) return { problem: "missing" };
  return [...name].length > LONGEST ? { problem: "too-long" } : { name };
}
