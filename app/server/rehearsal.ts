import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type RequestOptions, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FORM_TOKEN, formTokenOf, newVisit } from "~/auth/form-token.server";
import { keepSettings, settings } from "~/process/settings.server";
import { ladder } from "~/services/catalog/ladder.server";
import { openStore } from "~/store/open.server";

/** The compiler learns from what is done more than once. */
const guests = 3;

/**
 * Lets guests join in a folder and on a port of their own, before the data folder is opened: the first request pays for much that is
 * made only once, so nobody should be the first. However it goes, the settings are as before and the folder is gone when it ends.
 */
export async function rehearse(app: RequestListener): Promise<void> {
  const real = settings();
  const folder = await mkdtemp(join(tmpdir(), "greenroom-rehearsal-"));
  try {
    keepSettings({ ...real, dataDir: folder, guests: true });
    await letGuestsJoin(app, folder);
  } finally {
    keepSettings(real);
    await rm(folder, { recursive: true, force: true });
  }
}

async function letGuestsJoin(app: RequestListener, folder: string): Promise<void> {
  const store = await openStore(folder);
  const server = createServer(app).listen(0, "127.0.0.1");
  try {
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const ask = (options: RequestOptions, body = "") => send({ ...options, port, host: "127.0.0.1" }, body);
    await ask({ path: "/" });
    const { cookie } = newVisit();
    const form = new URLSearchParams({ [FORM_TOKEN]: formTokenOf(null, cookie) ?? "", name: "Rehearsal", level: ladder()[0], to: "" });
    const headers = { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" };
    await Promise.all(Array.from({ length: guests }, () => ask({ path: "/?index", method: "POST", headers }, form.toString())));
  } finally {
    server.close();
    await store.close();
  }
}

async function send(options: RequestOptions, body: string): Promise<void> {
  const sent = request({ ...options, agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (answer) await once(answer.resume(), "end");
}
