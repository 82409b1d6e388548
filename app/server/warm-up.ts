import { once } from "node:events";
import { createServer, get, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Asks for the first page on a port of its own, before anyone else can: the first request pays for much that is made only once. */
export async function warmUp(app: RequestListener): Promise<void> {
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [page]: IncomingMessage[] = await once(get({ port, host: "127.0.0.1", agent: false }), "response");
  if (page) await once(page.resume(), "end");
  server.close();
}
