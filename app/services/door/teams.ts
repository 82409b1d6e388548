import { foldText } from "~/process/fold-text";

const LONGEST = 60;
const MOST = 20;

/** Reads teams that were typed with commas between them: trimmed, each once, in alphabetical order. */
export function parseTeams(given: string): string[] {
  const names = foldText(given, "NFC", MOST * LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .split(",")
    .map((name) => name.trim().slice(0, LONGEST));
  return [...new Set(names.filter(Boolean))].sort().slice(0, MOST);
}

/** Whether two people have a team in common. */
export function shareTeam(one: readonly string[], other: readonly string[]): boolean {
  return one.some((team) => other.includes(team));
}
