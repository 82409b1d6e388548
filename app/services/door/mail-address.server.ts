import { digestOf } from "~/process/digest.server";

const LONGEST = 254;

/** The address as it is compared, or null where it is none: something, an @, something with a dot, and no spaces. */
export function parseMail(given: string): string | null {
  const mail = given.normalize("NFKC").trim().toLowerCase();
  return mail.length <= LONGEST && /^[^\s@<>"\p{Cc}]+@[^\s@<>"\p{Cc}]+\.[^\s@<>".\p{Cc}]+$/u.test(mail) ? mail : null;
}

/** Under what the store finds an address, without holding it in a file's name. */
export function mailKey(mail: string): string {
  return digestOf(mail);
}
