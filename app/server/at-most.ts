import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { requestCounts } from "./request-counts";
import { answerPlainly } from "./turn-away";

/** Where someone could try words or links one after the other. */
const doors = /^\/(?:sign-in|first-start|invitations|resets)\b/;

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
    (req, res, next) => (req.path === "/healthz" ? next() : all(req, res, next)),
    (req, res, next) => (req.method === "POST" && doors.test(req.path) ? atDoors(req, res, next) : next()),
  ];
}
