import type { NextFunction, Request, Response } from "express";
import { siteOf } from "./site";

/** What a browser form can send. Anything else would only reach `request.formData()` to make it throw. */
const formType = "application/x-www-form-urlencoded";
const methods = ["GET", "HEAD", "POST"];

/** An answer for a visitor's mistake: one plain sentence, no page, nothing in the log. */
export function answerPlainly(res: Response, status: number, sentence: string) {
  res.status(status).set("Cache-Control", "no-store").type("text/plain").send(`${sentence}\n`);
}

/** Turns away what no page could answer, before Remix would answer it with a 500. */
export function turnAway(req: Request, res: Response, next: NextFunction) {
  if (!methods.includes(req.method)) {
    res.set("Allow", methods.join(", "));
    return answerPlainly(res, 405, `The method ${req.method} is not used here.`);
  }
  if (!isReadable(req)) return answerPlainly(res, 400, "This address cannot be read.");
  if (req.method === "POST") {
    if (!isSameOrigin(req)) return answerPlainly(res, 403, "This form was sent from another site.");
    if (!req.is(formType) && req.get("content-type")?.split(";")[0]?.trim().toLowerCase() !== formType) {
      return answerPlainly(res, 415, `Forms are sent as ${formType}.`);
    }
  }
  next();
}

/** False for a bad percent escape, a null character, a host that is none, and `?_data`, which Remix keeps for an older protocol. */
function isReadable(req: Request): boolean {
  if (!req.originalUrl.startsWith("/")) return false;
  try {
    if (decodeURIComponent(req.path).includes("\0")) return false;
    const site = siteOf(req);
    return site !== null && !new URL(site + req.originalUrl).searchParams.has("_data");
  } catch {
    return false;
  }
}

/** Browsers name the page that sent a form; a client that names none is no browser and carries no one's cookie. */
function isSameOrigin(req: Request): boolean {
  const site = req.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = req.get("origin");
  if (!origin || origin === "null") return !origin;
  const here = siteOf(req);
  return here !== null && URL.canParse(origin) && new URL(origin).host === new URL(here).host;
}
