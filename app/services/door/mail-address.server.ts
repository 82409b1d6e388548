import { digestOf } from "~/process/digest.server";
import { foldText } from "~/process/fold-text";

const LONGEST = 254;

/** The address as it is compared, or null if it is not one: something, an @, something with a dot, and no spaces. */
export function parseMail(given: string): string | null {
  if (given.length > 4 * LONGEST) return null;
  const mail = foldText(given, "NFKC", LONGEST).trim().toLowerCase();
  return mail.length <= LONGEST && !/\p{Cf}/u.test(mail) && /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+\.[^\s@<>".\p{Cc}]+$/u.test(mail)
    ? mail
    : null;
}

/** The key under which the store finds an address, so that no file is named after one. */
export function mailKey(mail: string): string {
  return digestOf(mail);
}
