import { sign } from "./digest.server";

/** The id of something that may exist once, made from what it is: asked for twice, in whatever process, it is the same. Nobody without the secret can guess it. */
export function derivedId(kind: string, ...parts: readonly (string | number)[]): string {
  return sign(kind, JSON.stringify(parts)).slice(0, 22);
}
