import { sign } from "./digest.server";

/** The id of something that may exist once, made from what it is: asked for twice, in whatever process, it is the same. Nobody without the secret can guess it. */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  return sign(kind, JSON.stringify(parts)).slice(0, 22);
}

/**
 * The derived id of one more beside those that are there. Asked for at once, it is the same; where one of them was lost, so that they are fewer than were made, it is still none of
 * theirs.
 */
export function nextDerivedId(known: readonly string[], kind: string, ...parts: readonly (string | number)[]): string {
  let number = known.length + 1;
  while (known.includes(derivedId(kind, ...parts, number))) number += 1;
  return derivedId(kind, ...parts, number);
}
