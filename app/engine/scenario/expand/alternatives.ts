/** One of the conditions that a written one stands for. `field` is where they differ, and `within` its place in the written one. */
export interface Alternative {
  part: Record<string, unknown>;
  field: "is" | "said";
  within: string;
}

/** The conditions that a list of values, or the name of a choice in several voices, stands for: one of them has to hold. None for a condition that is plain. */
export function alternativesOf(asked: Record<string, unknown>, voices: ReadonlyMap<string, readonly string[]>): Alternative[] {
  const { is, said } = asked;
  if (Array.isArray(is)) return is.map((value, index) => ({ part: { ...asked, is: value }, field: "is", within: `is.${index}` }));
  const spoken = typeof said === "string" ? (voices.get(said) ?? []) : [];
  return spoken.map((name) => ({ part: { ...asked, said: name }, field: "said", within: "said" }));
}
