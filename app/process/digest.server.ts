import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { secret } from "./secret.server";

/** A token that opens something: 256 random bits, as a cookie or an address can carry them. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a token: someone who reads the store holds no key. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A digest that only this installation can make. `purpose` keeps the kinds apart. */
export function sign(purpose: string, text: string): string {
  return createHmac("sha256", secret()).update(`${purpose}\0${text}`).digest("base64url");
}

/** Whether two texts are equal, in a time that says nothing about where they differ. */
export function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
}
