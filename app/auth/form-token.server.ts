import { parse } from "cookie";
import { isEqual, newToken, sign } from "~/process/digest.server";
import { settings } from "~/process/settings.server";
import type { Viewer } from "~/services/viewer";
import type { UnsentReason } from "~/views/unsent";

export const FORM_TOKEN = "form-token";

/** The header in which a page gets a token for forms that had become too old. */
export const NEW_TOKEN = "Greenroom-Form-Token";

/** The name of a cookie for a browser in which nobody has signed in: it ties a form to the browser that was shown it. */
function visitName(): string {
  return settings().cookieSecure ? "__Host-greenroom-visit" : "greenroom-visit";
}

/**
 * The token of the forms that this person, or this visitor's browser, is shown; null for a browser that shows no visit. It is the person's and not the session's: a form that was open
 * while a session ended can still be sent once the same person has signed in again, and by nobody else.
 */
export function formTokenOf(viewer: Pick<Viewer, "subject"> | null, cookies: string): string | null {
  if (viewer) return `person.${sign("form", `person ${viewer.subject}`)}`;
  // As the browser sent it: what is signed is compared, never read.
  const visit = parse(cookies, { decode: (value) => value })[visitName()];
  return visit ? `visit.${sign("form", `visit ${visit}`)}` : null;
}

/** The token with the mark of the page that shows the form, which no other page bears: the same form sent twice is known by it. */
export function onPage(token: string, mark: string): string {
  return `${token}.${mark}`;
}

/** Whether the token bears the mark of a page. */
export function hasPage(given: string): boolean {
  return /^\w+\.[\w-]+\.[\w-]+$/.test(given);
}

/** Why the form isn't one that this viewer was shown in this browser; null if it is. */
export function formFault(viewer: Viewer | null, cookies: string, given: string | null): UnsentReason | null {
  const token = formTokenOf(viewer, cookies);
  const [kind = "", signed = ""] = given?.split(".") ?? [];
  if (token !== null && isEqual(token, `${kind}.${signed}`)) return null;
  if (viewer !== null) return "signed-in";
  if (kind === "person") return "signed-out";
  return cookies === "" ? "no-cookies" : "stale";
}

/** A new visit: its cookie, and the header that hands it to the browser. */
export function newVisit(): { cookie: string; header: string } {
  const cookie = `${visitName()}=${newToken()}`;
  return { cookie, header: `${cookie}; Path=/; HttpOnly; SameSite=Lax${settings().cookieSecure ? "; Secure" : ""}` };
}
