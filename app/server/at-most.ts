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

/** Where someone could try words or links one after the other. */
const doors = /^\/(?:sign-in|first-start|invitations|resets)(?:\/|$)/;

const windowMs = 60_000;

/** Lets this many requests a minute through from one address, and at the doors a twentieth of them. */
export function atMost(perMinute: number): RequestHandler[] {
  // So many forms more are answered with a page that holds their words; for the others, the browser's way back does.
  const atDoorsMost = Math.max(10, Math.ceil(perMinute / 20));
  const limit = (purpose: string, most: number) =>
    rateLimit({
      windowMs,
      store: requestCounts(purpose, windowMs),
      limit: most,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      handler: (req, res, next) => {
        const over = (req.rateLimit?.used ?? 0) - most;
        if (req.method === "POST" && isDocument(req) && isSurelyOurs(req) && over <= atDoorsMost) {
          res.locals.isTooMany = true;
          return next();
        }
        answerPlainly(res, 429, "Too many requests came from here in a minute. Wait for one, then go on: nothing was lost.");
      },
    });
  const [all, atDoors] = [limit("all", perMinute), limit("doors", atDoorsMost)];
  return [
    (req, res, next) => (isHealth(req) ? next() : all(req, res, next)),
    (req, res, next) => (req.method === "POST" && doors.test(routedPath(req.originalUrl)) ? atDoors(req, res, next) : next()),
  ];
}

/** What a load balancer asks, in its one spelling: a limit holds for every spelling, an exception for one. */
function isHealth({ method, originalUrl }: Request): boolean {
  return (method === "GET" || method === "HEAD") && originalUrl === "/healthz";
}
