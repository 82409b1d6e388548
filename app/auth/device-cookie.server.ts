import { createCookie } from "@remix-run/node";
import { settings } from "~/process/settings.server";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** It outlives the session, so that whoever has signed in here before is not kept out by what strangers try. */
function cookie() {
  const secure = settings().cookieSecure ?? false;
  const name = secure ? "__Host-greenroom-device" : "greenroom-device";
  return createCookie(name, { httpOnly: true, sameSite: "lax", path: "/", maxAge: YEAR_SECONDS, secure });
}

/** What this browser shows of an earlier sign-in; empty if it shows nothing. */
export async function deviceOf(headers: Headers): Promise<string> {
  const value: unknown = await cookie().parse(headers.get("Cookie"));
  return typeof value === "string" ? value : "";
}

/** The header by which a browser remembers that someone signed in on it. */
export function setDevice(device: string): Promise<string> {
  return cookie().serialize(device);
}
