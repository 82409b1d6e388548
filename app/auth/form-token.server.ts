import { parse } from "cookie";
import { isEqual, newToken, sign } from "~/process/digest.server";
import { settings } from "~/process/settings.server";

export const FORM_TOKEN = "form-token";

/** The name of a cookie for a browser that has no session yet: it ties a form to the browser that was shown it. */
function visitName(): string {
  return settings().cookieSecure ? "__Host-greenroom-visit" : "greenroom-visit";
}

/** The token of this browser's forms, made from its cookies; null where it has neither a session nor a visit. It changes with the session, so a form from before is refused. */
export function formTokenOf(cookies: string): string | null {
  // As the browser sent them: what is signed is compared, never read.
  const named = parse(cookies, { decode: (value) => value });
  const session = named[visitName().replace("-visit", "")];
  const key = session ? `session ${session}` : named[visitName()] && `visit ${named[visitName()]}`;
  return key ? sign("form", key) : null;
}

/** Whether the form was made for the browser that sent it. */
export function isOwnForm(cookies: string, given: string | null): boolean {
  const token = formTokenOf(cookies);
  return token !== null && given !== null && isEqual(token, given);
}

/** A new visit: its cookie, and the header that hands it to the browser. */
export function newVisit(): { cookie: string; header: string } {
  const cookie = `${visitName()}=${newToken()}`;
  return { cookie, header: `${cookie}; Path=/; HttpOnly; SameSite=Lax${settings().cookieSecure ? "; Secure" : ""}` };
}
