// `npm start` serves the built app; `npm run dev` serves it from source and reloads as files change. One process, so that a signal
// to it reaches the server itself.
import { join } from "node:path";
import { ensure, root } from "./ensure.mjs";

const dev = process.argv.includes("--dev");
await ensure({ build: !dev });
process.env.NODE_ENV = dev ? "development" : "production";
const { register } = await import("tsx/esm/api");
register({ tsconfig: join(root, "tsconfig.json") });
await import("../app/server/start.ts");
