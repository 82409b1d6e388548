import { isEqual, newToken, sign } from "~/process/digest.server";
import { mailKey } from "./mail-address.server";

/** Someone who was let in: the token of their session, and what their browser shows of it at its next sign-in. */
export interface LetIn {
  session: string;
  device: string;
}

/** Says of a browser that this account has signed in on it. It opens nothing: it only keeps the browser's tries apart from those of strangers. */
export function toKnownDevice(mail: string): string {
  const device = newToken();
  return `${device}.${signature(mail, device)}`;
}

/** The device that a browser has shown for this address, or null if it never signed in with it. */
export function knownDevice(mail: string, shown: string): string | null {
  const [device = "", signed = ""] = shown.split(".");
  return isEqual(signed, signature(mail, device)) ? device : null;
}

function signature(mail: string, device: string): string {
  return sign("known device", JSON.stringify([mailKey(mail), device]));
}
