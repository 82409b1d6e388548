import { hash, verify } from "@node-rs/argon2";
import type { NewPasswordProblem } from "~/views/door";

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
/** Longer than any phrase, and short enough that hashing it costs nobody anything. */
const LONGEST = 200;

/** What is wrong with a new password, or null. Length is all that is asked for, and that it is not the address. */
export function passwordProblem(password: string, mail: string): NewPasswordProblem | null {
  if ([...password].length < SHORTEST) return "too-short";
  if ([...password].length > LONGEST) return "too-long";
  return password.trim().toLowerCase() === mail ? "is-mail" : null;
}

/** As an argon2id string with salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

let nobody: Promise<string> | undefined;

/** Whether it is the password. For nobody's (null) it takes as long, and it is not. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  if ([...password].length > LONGEST) return false;
  nobody ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await nobody), password.normalize("NFKC"));
  return matches && stored !== null;
}
