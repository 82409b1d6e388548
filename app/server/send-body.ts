import type { Response } from "express";

/** Sends a body no faster than it is taken, so that a long one is never in memory as a whole, and stops making it once the one who asked for it has gone. */
export async function sendBody(res: Response, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  let goOn = () => {};
  // One listener for all of it: what listens once to a compressed answer is never taken away.
  res.on("drain", () => goOn()).on("close", () => goOn());
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const isTaken = res.write(read.value);
    res.flush();
    if (!isTaken && !res.closed)
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    if (res.closed) return reader.cancel();
  }
  res.end();
}
