import { hash, verify } from "@node-rs/argon2";
import type { NewPasswordProblem } from "~/views/door";
import { isGuessable } from "./guessable-password";

/** The least that OWASP asks of argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
/** Longer than any phrase, and short enough to be hashed quickly. */
const LONGEST = 200;

/** What is wrong with a new password, or null. It has to be long enough, and must not be the address or one that is tried first. */
export function passwordProblem(password: string, mail: string): NewPasswordProblem | null {
  if (isTooLong(password)) return "too-long";
  if ([...password].length < SHORTEST) return "too-short";
  if (password.trim().toLowerCase() === mail) return "is-mail";
  return isGuessable(password) ? "too-common" : null;
}

/** Hashes a password into an argon2id string with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

/** A letter is two units at most, so most of what is too long need not be taken apart. */
function isTooLong(password: string): boolean {
  return password.length > 2 * LONGEST || [...password].length > LONGEST;
}

let nobody: Promise<string> | undefined;

/** Whether the password matches the stored hash. Without a hash (null) the answer is no, and it takes just as long. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if (isTooLong(password)) return false;
  nobody ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
  return matches && stored !== null;
}
