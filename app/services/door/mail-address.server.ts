import { digestOf } from "~/process/digest.server";

const LONGEST = 254;

/** The address as it is compared, or null if it is not one: something, an @, something with a dot, and no spaces. */
export function parseMail(given: string): string | null {
  const mail = given.normalize("NFKC").trim().toLowerCase();
  return mail.length <= LONGEST && /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+\.[^\s@<>".\p{Cc}]+$/u.test(mail) ? mail : null;
}

/** The key under which the store finds an address, so that no file is named after one. */
export function mailKey(mail: string): string {
  return digestOf(mail);
}
