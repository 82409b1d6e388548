import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { sendBody } from "./send-body";
import { siteOf } from "./site";

/** The web Request that Remix reads. The body has been read and measured before (see http.ts), so it is bytes, not a stream. */
export function toRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const gone = new AbortController();
  res.on("close", () => {
    if (!res.writableFinished) gone.abort();
  });
  const site = siteOf(req) ?? "http://localhost";
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  // Remix compares these with the origin of a form, which was judged before by what the site is called (see turn-away.ts).
  headers.set("host", new URL(site).host);
  headers.delete("x-forwarded-host");
  const body = req.method === "POST" && Buffer.isBuffer(req.body) ? new Uint8Array(req.body) : undefined;
  // A page that nobody waits for any longer need not be made; what a form does is done, and its answer may be asked for again.
  const signal = req.method === "POST" ? null : gone.signal;
  // Joined as text: `new URL("//elsewhere", base)` would let the path choose the host.
  return new Request(site + req.originalUrl, { method: req.method, headers, body, signal });
}

/**
 * Sends what Remix answered. Nothing is kept by a browser or a proxy unless its route says so: the next person at the same desk must not see it by going back. And nothing is kept together with
 * a cookie, which a proxy would hand to others.
 */
export async function sendResponse(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) res.append(name, value);
  if (!response.headers.has("Cache-Control") || res.hasHeader("Set-Cookie")) res.set("Cache-Control", "no-store");
  if (response.body) await sendBody(res, response.body);
  else res.end();
}
