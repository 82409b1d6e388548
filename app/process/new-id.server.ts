import { randomBytes } from "node:crypto";

/** A random id that cannot be guessed: 128 bits. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}
