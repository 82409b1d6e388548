const LONGEST = 60;
const MOST = 20;

/** Teams as they are typed, with commas between: trimmed, each once, in the order of the alphabet. */
export function parseTeams(given: string): string[] {
  const names = given
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .split(",")
    .map((name) => name.trim().slice(0, LONGEST));
  return [...new Set(names.filter(Boolean))].sort().slice(0, MOST);
}

/** Whether two people have a team in common. */
export function shareTeam(one: readonly string[], other: readonly string[]): boolean {
  return one.some((team) => other.includes(team));
}
