import type { Request, RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { requestCounts } from "./request-counts";
import { routedPath } from "./routed-path";
import { answerPlainly } from "./turn-away";

/** Where someone could try words or links one after the other. */
const doors = /^\/(?:sign-in|first-start|invitations|resets)(?:\/|$)/;

const windowMs = 60_000;

/** Lets this many requests a minute through from one address, and at the doors a twentieth of them. */
export function atMost(perMinute: number): RequestHandler[] {
  const limit = (purpose: string, most: number) =>
    rateLimit({
      windowMs,
      store: requestCounts(purpose, windowMs),
      limit: most,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      handler: (_req, res) =>
        answerPlainly(res, 429, "Too many requests came from here in a minute. Wait for one, then go on: nothing was lost."),
    });
  const [all, atDoors] = [limit("all", perMinute), limit("doors", Math.max(10, Math.ceil(perMinute / 20)))];
  return [
    (req, res, next) => (isHealth(req) ? next() : all(req, res, next)),
    (req, res, next) => (req.method === "POST" && doors.test(routedPath(req.originalUrl)) ? atDoors(req, res, next) : next()),
  ];
}

/** What a load balancer asks, in its one spelling: a limit holds for every spelling, an exception for one. */
function isHealth({ method, originalUrl }: Request): boolean {
  return (method === "GET" || method === "HEAD") && originalUrl === "/healthz";
}
