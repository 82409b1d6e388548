import { writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";

/** The web Request that Remix reads. The body has been read and measured before (see http.ts), so it is bytes, not a stream. */
export function toRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const gone = new AbortController();
  res.on("close", () => {
    if (!res.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const body = req.method === "POST" && Buffer.isBuffer(req.body) ? new Uint8Array(req.body) : undefined;
  // Joined as text: `new URL("//elsewhere", base)` would let the path choose the host.
  return new Request(`${req.protocol}://${req.get("host")}${req.originalUrl}`, { method: req.method, headers, body, signal: gone.signal });
}

export async function sendResponse(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) res.append(name, value);
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}
