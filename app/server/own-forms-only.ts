import type { Request, RequestHandler } from "express";
import { formFault, formTokenOf, NEW_TOKEN, newVisit, onPage } from "~/auth/form-token.server";
import { type SentForm, sentToken } from "~/auth/sent-form.server";
import type { Viewer } from "~/services/viewer";
import { answerPlainly } from "./turn-away";

/** More fields than any form of ours has. What reads a field looks through all of them, so their number bounds what a form can cost. */
const MOST_FIELDS = 500;

/** A browser in which nobody has signed in gets a visit to tie its forms to; a form that was made for another browser, or another person, changes nothing. */
export const ownFormsOnly: RequestHandler = (req, res, next) => {
  const cookies = req.headers.cookie ?? "";
  const viewer: Viewer | null = res.locals.viewer;
  let fault: SentForm["fault"] = null;
  if (req.method === "POST") {
    const sent: SentForm = { body: Buffer.isBuffer(req.body) ? req.body.toString() : "", isDocument: isDocument(req), fault: null };
    if (sent.body.split("&", MOST_FIELDS + 1).length > MOST_FIELDS)
      return answerPlainly(res, 413, `This is more than a form may hold (${MOST_FIELDS} fields).`);
    sent.fault = res.locals.isTooMany === true ? "too-many" : formFault(viewer, cookies, sentToken(sent));
    if (sent.fault !== null && !isSurelyOurs(req))
      return answerPlainly(
        res,
        403,
        "This form is from before you signed in or out, or from another page. Go back, reload it and send it again: nothing was changed.",
      );
    res.locals.sent = sent;
    fault = sent.fault;
  }
  if (formTokenOf(viewer, cookies) === null) {
    const { cookie, header } = newVisit();
    req.headers.cookie = cookies ? `${cookies}; ${cookie}` : cookie;
    res.append("Set-Cookie", header);
  }
  // A visitor is nobody in particular, so a page of theirs that grew too old may go on with a new token.
  if (viewer === null && (fault === "stale" || fault === "no-cookies"))
    res.set(NEW_TOKEN, onPage(formTokenOf(null, req.headers.cookie ?? "") ?? "", res.locals.reference));
  next();
};

/** Whether a browser sent the form by itself, and shows what is answered in place of the page. */
export function isDocument(req: Request): boolean {
  return !req.path.endsWith(".data") && req.get("sec-fetch-dest") !== "empty";
}

/** Whether the browser says that a page of this site sent the form, and not only that no other did: its words are shown again to nobody but their owner. (Any other origin was refused before.) */
export function isSurelyOurs(req: Request): boolean {
  return req.get("sec-fetch-site") === "same-origin" || req.get("origin") !== undefined;
}
