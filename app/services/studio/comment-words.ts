import { foldText } from "~/process/fold-text";

const LONGEST = 2_000;

/** What was said, with single line ends; or what is wrong with it. */
export function parseWords(given: string): { words: string } | { problem: "missing" | "too-long" } {
  const words = foldText(given, "NFC", LONGEST).replaceAll("\r\n", "\n").trim();
  if (words === "") return { problem: "missing" };
  return words.length > LONGEST ? { problem: "too-long" } : { words };
}
