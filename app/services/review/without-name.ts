/** A text without the names of its author, which they may have typed into it: each part of the name that stands there as a word becomes an ellipsis. */
export function withoutName(text: string, name: string): string {
  const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length > 1);
  if (parts.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "giu"), "…");
}
