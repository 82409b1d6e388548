import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * The headers that keep a page to itself: scripts run only with this answer's nonce, nothing comes from elsewhere, nobody frames it. While developing, the tools put scripts
 * of their own into the page, so there it goes without the policy for content.
 */
export function protect(mode: "production" | "development"): RequestHandler {
  const nonce = (_req: unknown, res: object) => `'nonce-${"locals" in res ? (res.locals as { nonce: string }).nonce : ""}'`;
  const headers = helmet({
    contentSecurityPolicy:
      mode === "development"
        ? false
        : {
            useDefaults: false,
            directives: {
              defaultSrc: ["'none'"],
              scriptSrc: ["'self'", nonce],
              // The editor writes its own; a page that a link of ours leads to keeps the policy of the first, so each says it.
              styleSrc: ["'self'", nonce],
              // A width that comes from a figure is written at the element.
              styleSrcAttr: ["'unsafe-inline'"],
              imgSrc: ["'self'", "data:"],
              connectSrc: ["'self'"],
              fontSrc: ["'self'"],
              manifestSrc: ["'self'"],
              baseUri: ["'none'"],
              formAction: ["'self'"],
              frameAncestors: ["'none'"],
            },
          },
    // The proxy that speaks HTTPS knows for how long it will.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
  return (req, res, next) => {
    res.locals.nonce = randomBytes(16).toString("base64");
    headers(req, res, next);
  };
}
