import type { Request, RequestHandler } from "express";
import { type RateLimitInfo, rateLimit } from "express-rate-limit";
import { isDocument, isSurelyOurs } from "./own-forms-only";
import { requestCounts } from "./request-counts";
import { routedPath } from "./routed-path";
import { answerPlainly } from "./turn-away";

declare module "express-serve-static-core" {
  interface Request {
    rateLimit?: RateLimitInfo;
  }
}

/** Where someone could try words or links one after the other, or join as one guest after the other. */
const doors = /^\/(?:sign-in|first-start|invitations|resets|review-links)?(?:\/|$)/;

/** Where guests join. */
const guestDoor = "/";

const MINUTE = 60_000;

/**
 * Lets this many requests a minute through from one address, and at the doors a twentieth of them. A guest leaves files behind, so of those no more join in an hour than five minutes of this would let
 * in.
 */
export function atMost(perMinute: number): RequestHandler[] {
  // So many forms more are answered with a page that holds their words; for the others, the browser's way back does.
  const perDoor = Math.max(10, Math.ceil(perMinute / 20));
  const limit = (purpose: string, most: number, windowMs: number, says: string) =>
    rateLimit({
      windowMs,
      store: requestCounts(purpose, windowMs),
      limit: most,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      handler: (req, res, next) => {
        const over = (req.rateLimit?.used ?? 0) - most;
        if (req.method === "POST" && isDocument(req) && isSurelyOurs(req) && over <= perDoor) {
          res.locals.isTooMany = true;
          return next();
        }
        answerPlainly(res, 429, says);
      },
    });
  const aMinute = "Too many requests came from here in a minute. Wait for one, then go on: nothing was lost.";
  const anHour = "Too many guests joined from here in an hour. Try again later, or sign in.";
  const all = limit("all", perMinute, MINUTE, aMinute);
  const atDoors = limit("doors", perDoor, MINUTE, aMinute);
  const guests = limit("guests", 5 * perDoor, 60 * MINUTE, anHour);
  const postsTo = (req: Request, isDoor: (path: string) => boolean) => req.method === "POST" && isDoor(routedPath(req.originalUrl));
  return [
    (req, res, next) => (isHealth(req) ? next() : all(req, res, next)),
    (req, res, next) => (postsTo(req, (path) => doors.test(path)) ? atDoors(req, res, next) : next()),
    (req, res, next) => (postsTo(req, (path) => path === guestDoor) ? guests(req, res, next) : next()),
  ];
}

/** What a load balancer asks, in its one spelling: a limit holds for every spelling, an exception for one. */
function isHealth({ method, originalUrl }: Request): boolean {
  return (method === "GET" || method === "HEAD") && originalUrl === "/healthz";
}
