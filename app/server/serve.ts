import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { keepSettings, settings } from "~/process/settings.server";
import { holdBackDeadEnds } from "~/services/author/dead-ends.server";
import { findingKeeper } from "~/services/author/finding-keeper.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { catalog } from "~/services/catalog/catalog.server";
import { foldersPassedOver } from "~/services/catalog/scenario-files.server";
import { firstWord, isFirstStart } from "~/services/door/first-start.server";
import { closeWorker, openWorker } from "~/services/judge/worker.server";
import { openStore } from "~/store/open.server";
import { type Env, parseEnv } from "./env";
import { builtFiles, createApp, type HttpOptions } from "./http";
import { rehearse } from "./rehearsal";
import { startRoutines } from "./routines";
import { stopGracefully } from "./stop";

/** The built program and the folder that holds it; while developing, what gives the program as it is now, and what answers its files. */
export type Program = { build: ServerBuild; folder: URL } | { build: () => Promise<ServerBuild>; files: RequestHandler };

/**
 * The server, from its environment to its end. It is built together with the routes, so that server and pages share each module and
 * what it holds; scripts/start.mjs finds it in the build.
 */
export async function serve(program: Program): Promise<void> {
  const env = requireEnv();
  const { cacheDir } = settings();
  keepSettings({
    ...(cacheDir !== undefined && { cacheDir }),
    dataDir: env.DATA_DIR,
    scenariosDir: env.SCENARIOS_DIR,
    cookieSecure: env.COOKIE_SECURE ?? env.PUBLIC_URL?.startsWith("https:") ?? false,
    guests: env.GUESTS,
    ...(env.PUBLIC_URL !== undefined && { publicUrl: env.PUBLIC_URL }),
    ...(env.RETENTION_DAYS !== undefined && { retentionDays: env.RETENTION_DAYS }),
    ...(env.SESSION_SECRET !== undefined && { sessionSecret: env.SESSION_SECRET }),
  });
  // First of all, since it starts beside what follows. While developing, tasks are done right here, so that an edit of the analysis shows at once.
  if ("folder" in program) openWorker(new URL("server/judge.js", program.folder));
  reportScenarios("folder" in program);
  const app = createApp({ ...options(program), mostRequests: env.RATE_LIMIT, trustProxy: env.TRUST_PROXY });
  // While developing, pages are made as they are asked for; and a start that cannot rehearse is slower for its first visitor, no more.
  if ("folder" in program) await rehearse(app).catch(() => undefined);
  const store = await openStore(env.DATA_DIR).catch((error) => leave(error instanceof Error ? error.message : String(error)));
  const word = (await isFirstStart()) ? await firstWord() : null;
  // A sitting that cannot be settled keeps nobody else from playing.
  await settleOverdue().catch((error) => console.error("greenroom sittings:", error));
  const stopRoutines = startRoutines();
  const server = createServer(app);
  // Node reads on what is left of a refused body, so that its sender gets the answer; this bounds for how long.
  server.requestTimeout = 30_000;
  server.on("error", async (error: NodeJS.ErrnoException) => {
    await store.close();
    leave(wayOut(error, env));
  });
  // Some machines know localhost as ::1 first, where a client that asks for 127.0.0.1 finds no one; the other way round clients try both.
  server.listen(env.PORT, env.HOST === "localhost" ? "127.0.0.1" : env.HOST, () => {
    const { port } = server.address() as AddressInfo;
    const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
    console.log(`Greenroom is ready on http://${host}:${port}`);
    if (env.PUBLIC_URL) console.log(`Links and forms are for ${env.PUBLIC_URL}`);
    if (word !== null)
      console.log(
        `Nobody has an account yet. The first is a leader's: ${env.PUBLIC_URL ?? `http://${host}:${port}`}/first-start asks for this word: ${word}`,
      );
  });
  stopGracefully(server, async () => {
    await stopRoutines();
    await Promise.all([store.close(), closeWorker()]);
  });
}

function options(program: Program): HttpOptions {
  if (!("folder" in program)) return { mode: "development", ...program };
  return { mode: "production", build: program.build, files: builtFiles(fileURLToPath(new URL("client", program.folder))) };
}

/** Says which scenarios cannot be served; where the folder itself cannot be used, there is nothing to start. */
function reportScenarios(isBuilt: boolean): void {
  try {
    for (const { file, line, column, code, message } of catalog().problems)
      console.error(`Not served: ${file}:${line}:${column} ${code} ${message}`);
    // While developing, an author may well want to play on to where it ends.
    if (isBuilt) for (const line of holdBackDeadEnds(findingKeeper())) console.error(line);
    const passedOver = foldersPassedOver(settings().scenariosDir);
    if (passedOver.length > 0) console.error(`Passed over, since no scenario.yaml is in it: ${passedOver.join(", ")}`);
  } catch (error) {
    leave(error instanceof Error ? error.message : String(error));
  }
}

function requireEnv(): Env {
  const env = parseEnv(process.env);
  if (!("problems" in env)) return env;
  leave(env.problems.map((problem) => `\n  ${problem}`).join(""));
}

function leave(why: string): never {
  console.error(`Greenroom cannot start: ${why}`);
  process.exit(1);
}

function wayOut(error: NodeJS.ErrnoException, env: Env): string {
  if (error.code === "EADDRINUSE") return `port ${env.PORT} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (error.code === "EACCES") return `port ${env.PORT} needs more rights. Choose one over 1023: PORT=3000 npm start`;
  if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL")
    return `HOST=${env.HOST} is no address of this machine. Try localhost or 0.0.0.0`;
  return error.message;
}
