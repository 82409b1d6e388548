import type { RequestHandler } from "express";
import { FORM_TOKEN, formTokenOf, isOwnForm, newVisit } from "~/auth/form-token.server";
import { answerPlainly } from "./turn-away";

/** A browser that has no session gets a visit to tie its forms to; a form that was made for another browser, or another session, changes nothing. */
export const ownFormsOnly: RequestHandler = (req, res, next) => {
  const cookies = req.headers.cookie ?? "";
  if (req.method === "POST") {
    const given = Buffer.isBuffer(req.body) ? new URLSearchParams(req.body.toString()).get(FORM_TOKEN) : null;
    if (isOwnForm(cookies, given)) return next();
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
