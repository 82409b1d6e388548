import { createHmac } from "node:crypto";
import { secret } from "~/process/secret.server";

/** Makes a choice's name opaque for one attempt: within it, equal names have equal tokens, and nothing can be read from them. */
export function choiceTokens(attemptId: string): (name: string) => string {
  const key = secret();
  return (name) => createHmac("sha256", key).update(`${attemptId}\0${name}`).digest("base64url").slice(0, 22);
}
