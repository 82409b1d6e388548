import { createCookie } from "@remix-run/node";
import { settings } from "~/process/settings.server";
import { LONGEST_IDLE_SECONDS } from "~/services/door/session-life";

/** Over HTTPS the browser itself keeps the cookie to this host (`__Host-`). */
function cookie() {
  const secure = settings().cookieSecure ?? false;
  return createCookie(secure ? "__Host-greenroom" : "greenroom", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    // It is handed out anew while its owner comes; the session itself ends by the door's rules.
    maxAge: LONGEST_IDLE_SECONDS,
    secure,
  });
}

/** The session's token as the browser sent it, or null. */
export async function sessionTokenOf(headers: Headers): Promise<string | null> {
  const value: unknown = await cookie().parse(headers.get("Cookie"));
  return typeof value === "string" && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The header that hands a session to the browser. */
export function setSession(token: string): Promise<string> {
  return cookie().serialize(token);
}

export function clearSession(): Promise<string> {
  return cookie().serialize("", { maxAge: 0 });
}
