import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { keepSettings } from "~/process/settings.server";
import { settleOverdue, settleRegularly } from "~/services/career/settle-overdue.server";
import { catalog } from "~/services/catalog/catalog.server";
import { needsFirstLeader } from "~/services/door/make-first-leader.server";
import { closeWorker, openWorker } from "~/services/judge/worker.server";
import { retainDaily } from "~/services/people/erase-idle.server";
import { openStore } from "~/store/open.server";
import { type Env, parseEnv } from "./env";
import { builtFiles, createApp, type HttpOptions } from "./http";
import { stopGracefully } from "./stop";

const env = requireEnv();
const firstToken = randomBytes(9).toString("base64url");
keepSettings({
  firstToken,
  dataDir: env.DATA_DIR,
  scenariosDir: env.SCENARIOS_DIR,
  cookieSecure: env.COOKIE_SECURE,
  ...(env.RETENTION_DAYS !== undefined && { retentionDays: env.RETENTION_DAYS }),
  ...(env.SESSION_SECRET !== undefined && { sessionSecret: env.SESSION_SECRET }),
});
reportScenarios();
openWorker(new URL("./worker.mjs", import.meta.url));

const store = await openStore(env.DATA_DIR).catch((error) => leave(error instanceof Error ? error.message : String(error)));

async function productionOptions(): Promise<HttpOptions> {
  const built = (path: string) => new URL(`../../build/${path}`, import.meta.url);
  const build: ServerBuild = await import(built("server/index.js").href);
  return { mode: "production", build, files: builtFiles(fileURLToPath(built("client"))) };
}

const isNew = await needsFirstLeader();
await settleOverdue();
const stopSettling = settleRegularly((error) => console.error("greenroom sittings:", error));
const stopRetaining = retainDaily((error) => console.error("greenroom retention:", error));
const isDevelopment = process.env.NODE_ENV === "development";
const options = isDevelopment ? await (await import("./dev")).developmentOptions() : await productionOptions();
const server = createServer(createApp({ ...options, mostRequests: env.RATE_LIMIT }));
// Node reads on what is left of a refused body, so that its sender gets the answer; this bounds for how long.
server.requestTimeout = 30_000;

server.on("error", async (error: NodeJS.ErrnoException) => {
  await store.close();
  leave(wayOut(error));
});
// Some machines know localhost as ::1 first, where a client that asks for 127.0.0.1 finds no one; the other way round clients try both.
server.listen(env.PORT, env.HOST === "localhost" ? "127.0.0.1" : env.HOST, () => {
  const { port } = server.address() as AddressInfo;
  const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  console.log(`Greenroom is ready on http://${host}:${port}`);
  if (isNew)
    console.log(`Nobody has an account yet. The first is a leader's: http://${host}:${port}/first-start asks for this word: ${firstToken}`);
});
stopGracefully(server, async () => {
  await Promise.all([stopSettling(), stopRetaining()]);
  await Promise.all([store.close(), closeWorker()]);
});

/** Says which scenarios cannot be served; where the folder itself cannot be used, there is nothing to start. */
function reportScenarios(): void {
  try {
    for (const { file, line, column, code, message } of catalog().problems)
      console.error(`Not served: ${file}:${line}:${column} ${code} ${message}`);
  } catch (error) {
    leave(error instanceof Error ? error.message : String(error));
  }
}

function requireEnv(): Env {
  const env = parseEnv(process.env);
  if (!("problems" in env)) return env;
  leave(
    env.problems
      .map(
        (problem) => `
  ${problem}`,
      )
      .join(""),
  );
}

function leave(why: string): never {
  console.error(`Greenroom cannot start: ${why}`);
  process.exit(1);
}

function wayOut(error: NodeJS.ErrnoException): string {
  if (error.code === "EADDRINUSE") return `port ${env.PORT} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (error.code === "EACCES") return `port ${env.PORT} needs more rights. Choose one over 1023: PORT=3000 npm start`;
  if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL")
    return `HOST=${env.HOST} is no address of this machine. Try localhost or 0.0.0.0`;
  return error.message;
}
