/** One of several conditions that a written one stands for, and the field, or the item of it, that made it another one. */
export interface Alternative {
  part: Record<string, unknown>;
  field: "is" | "said";
  within: string;
}

/** The conditions of which one must hold where a condition lists values, or names a choice that has voices; none where it is plain. */
export function alternativesOf(asked: Record<string, unknown>, voices: ReadonlyMap<string, readonly string[]>): Alternative[] {
  const { is, said } = asked;
  if (Array.isArray(is)) return is.map((value, index) => ({ part: { ...asked, is: value }, field: "is", within: `is.${index}` }));
  const spoken = typeof said === "string" ? (voices.get(said) ?? []) : [];
  return spoken.map((name) => ({ part: { ...asked, said: name }, field: "said", within: "said" }));
}
