import { foldText } from "~/process/fold-text";
import { visibleText } from "~/process/visible-text";

const LONGEST = 60;
const MOST = 20;

/** Reads teams that were typed with commas between them: trimmed, each once in its first spelling, in alphabetical order. */
export function parseTeams(given: string): string[] {
  const names = foldText(given.slice(0, 4 * MOST * LONGEST), "NFC", MOST * LONGEST)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .split(",")
    .flatMap((name) => visibleText(name)?.slice(0, LONGEST) ?? []);
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(foldTeam(name))) first.set(foldTeam(name), name);
  return [...first.values()].sort().slice(0, MOST);
}

/** Whether two people have a team in common, however each of them spells it. */
export function shareTeam(one: readonly string[], other: readonly string[]): boolean {
  const theirs = new Set(other.map(foldTeam));
  return one.some((team) => theirs.has(foldTeam(team)));
}

/** A team as it is compared: "North", "north" and " NORTH" are one. */
function foldTeam(name: string): string {
  return foldText(name, "NFKC", LONGEST).toLowerCase().replace(/\s+/g, " ").trim();
}
