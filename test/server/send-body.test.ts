import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import compression from "compression";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { sendBody } from "~/server/send-body";

const PIECE = 262_144;
const PIECES = 2_000;

/** A server that sends half a gigabyte in pieces; how many it has made, and whether it was told to stop. */
async function serve() {
  const made = { pieces: 0, stopped: false };
  const piece = randomBytes(PIECE);
  const app = express().use(compression());
  app.get("/", (_req, res) => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        made.pieces += 1;
        if (made.pieces > PIECES) controller.close();
        else controller.enqueue(new Uint8Array(piece));
      },
      cancel: () => {
        made.stopped = true;
      },
    });
    void sendBody(res.type("text/plain"), body);
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return { made, port: (server.address() as AddressInfo).port };
}

test.each(["gzip", "identity"])("a file (%s) is made no faster than it is taken, and no further once nobody takes it", async (encoding) => {
  const { made, port } = await serve();
  const sent = request({ host: "127.0.0.1", port, headers: { "Accept-Encoding": encoding } }).end();
  const [answer]: IncomingMessage[] = await once(sent, "response");
  // What waits in sockets and streams is full; nobody reads.
  for (let before = -1; before !== made.pieces; await setTimeout(200)) before = made.pieces;
  const full = made.pieces;
  expect(full).toBeLessThan(PIECES / 10);
  for (let taken = 0; taken < 20; taken += 1) await once(answer ?? sent, "data");
  answer?.pause();
  for (let before = -1; before !== made.pieces; await setTimeout(200)) before = made.pieces;
  expect(made.pieces).toBeLessThan(PIECES / 5);
  expect(made.stopped).toBe(false);
  answer?.destroy();
  await expect.poll(() => made.stopped, { timeout: 60_000 }).toBe(true);
});
