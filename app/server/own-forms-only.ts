import type { RequestHandler } from "express";
import { FORM_TOKEN, formTokenOf, isOwnForm, newVisit } from "~/auth/form-token.server";
import { answerPlainly } from "./turn-away";

/** More fields than any form of ours has. What reads a field looks through all of them, so their number bounds what a form can cost. */
const MOST_FIELDS = 500;

/** A browser that has no session gets a visit to tie its forms to; a form that was made for another browser, or another session, changes nothing. */
export const ownFormsOnly: RequestHandler = (req, res, next) => {
  const cookies = req.headers.cookie ?? "";
  if (req.method === "POST") {
    const sent = Buffer.isBuffer(req.body) ? req.body.toString() : "";
    if (sent.split("&", MOST_FIELDS + 1).length > MOST_FIELDS)
      return answerPlainly(res, 413, `This is more than a form may hold (${MOST_FIELDS} fields).`);
    const given = new URLSearchParams(sent).get(FORM_TOKEN);
    if (isOwnForm(cookies, given)) return next();
    // Every page hands out a cookie, so whoever brings none keeps none, and reloading would not help.
    if (formTokenOf(cookies) === null)
      return answerPlainly(
        res,
        403,
        "Your browser didn't send this site's cookie, so it can't be told whose form this is. Allow cookies for this site, reload the page and send the form again: nothing was changed.",
      );
    return answerPlainly(
      res,
      403,
      "This form is from before you signed in or out, or from another page. Go back, reload it and send it again: nothing was changed.",
    );
  }
  if (formTokenOf(cookies) === null) {
    const { cookie, header } = newVisit();
    req.headers.cookie = cookies ? `${cookies}; ${cookie}` : cookie;
    res.append("Set-Cookie", header);
  }
  next();
};
