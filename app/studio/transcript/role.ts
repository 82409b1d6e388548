/** What someone in a chat is for the case: the customer, the agent, or someone whose words are left out. */
export const roles = ["customer", "agent", "nobody"] as const;
export type Role = (typeof roles)[number];

const AGENT = /\b(?:agent|support|advis[eo]r|rep|representative|assistant|operator|specialist|consultant|team|desk|help|service|care)\b/i;
const CUSTOMER = /\b(?:customer|client|visitor|caller|user|guest|shopper|buyer|member|me|you)\b/i;
const NOBODY = /\b(?:bot|system|automated|chatbot|auto-?reply)\b/i;

/** The role that a speaker's name tells; null where it tells none. */
export function guessRole(who: string): Role | null {
  if (NOBODY.test(who)) return "nobody";
  if (CUSTOMER.test(who)) return "customer";
  return AGENT.test(who) ? "agent" : null;
}

/** A role for each speaker, in the order in which they speak: what their names tell, else the first is the customer and the next one the agent. */
export function guessRoles(speakers: readonly string[]): Map<string, Role> {
  const found = new Map(speakers.map((who) => [who, guessRole(who)]));
  const free = speakers.filter((who) => found.get(who) === null);
  for (const role of ["customer", "agent"] as const) {
    if ([...found.values()].includes(role)) continue;
    const next = free.shift();
    if (next !== undefined) found.set(next, role);
  }
  return new Map(speakers.map((who) => [who, found.get(who) ?? "nobody"]));
}
