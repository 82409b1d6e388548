import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "~/components/frame/nonce";
import { ReferenceContext } from "~/components/frame/reference";
import { logFault } from "~/server/log-fault";
import { serve } from "~/server/serve";

/** The server comes with the pages that it serves: scripts/start.mjs calls this. */
export { serve };

/** No route defers data, so nothing legitimate is still pending by then; a short limit keeps Remix's timers few (measured: 1.45 times the requests). */
export const streamTimeout = 1_000;

/** A page waits for nothing but the processor, and on a busy machine that can take seconds: only one that hangs is given up. In milliseconds. */
const LONGEST_RENDER = 60_000;

/** The page is rendered whole and sent at once: its status is then true, its length known, and it is faster than streaming. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { reference, nonce }: AppLoadContext,
): Promise<Response> {
  const page = (
    <ReferenceContext.Provider value={status >= 500 ? reference : ""}>
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>
    </ReferenceContext.Provider>
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(Buffer.concat(chunks), { status, headers }));
        done();
      },
    });
    let isShellReady = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      onShellReady: () => {
        isShellReady = true;
      },
      onAllReady: () => {
        clearTimeout(late);
        pipe(sink);
      },
      // Remix logs this one and renders the error boundary instead.
      onShellError: (error) => {
        clearTimeout(late);
        reject(error);
      },
      onError: (error) => {
        if (isShellReady) logFault(error, { reference, method: request.method, url: request.url });
      },
    });
    const late = setTimeout(abort, LONGEST_RENDER);
  });
}

/** A visitor's mistake (404, 405) and an aborted request are no faults of ours. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  logFault(error, { reference: context.reference, method: request.method, url: request.url });
}
