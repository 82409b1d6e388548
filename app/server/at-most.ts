import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { answerPlainly } from "./turn-away";

/** Where somebody could try words or links one after the other. */
const doors = /^\/(?:sign-in|first-start|invitations|resets)\b/;

/** So many requests a minute from one address, and at the doors a twentieth of them. */
export function atMost(perMinute: number): RequestHandler[] {
  const limit = (most: number) =>
    rateLimit({
      windowMs: 60_000,
      limit: most,
      standardHeaders: "draft-8",
      legacyHeaders: false,
      handler: (_req, res) =>
        answerPlainly(res, 429, "Too many requests came from here in a minute. Wait for one, then go on: nothing was lost."),
    });
  const [all, atDoors] = [limit(perMinute), limit(Math.max(10, Math.ceil(perMinute / 20)))];
  return [
    (req, res, next) => (req.path === "/healthz" ? next() : all(req, res, next)),
    (req, res, next) => (req.method === "POST" && doors.test(req.path) ? atDoors(req, res, next) : next()),
  ];
}
