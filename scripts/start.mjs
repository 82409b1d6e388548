// `npm start` serves the built app; `npm run dev` serves it from source through Vite, which reloads pages as files change. The server
// is part of what is built, so either way it is found there. One process, so that a signal to it reaches the server itself.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensure, root } from "./ensure.mjs";

const dev = process.argv.includes("--dev");
await ensure({ build: !dev });
process.env.NODE_ENV = dev ? "development" : "production";
await (dev ? develop() : start());

async function start() {
  const folder = pathToFileURL(join(root, "build/"));
  const build = await import(new URL("server/index.js", folder).href);
  await build.entry.module.serve({ build, folder });
}

async function develop() {
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build");
  await (await build()).entry.module.serve({ build, files: vite.middlewares });
}
