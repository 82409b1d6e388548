import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { pageScripts } from "./scripts/page-scripts.mjs";
import { pageWords } from "./scripts/page-words.mjs";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Beside the server a file for its worker, which then loads neither pages nor packages that it does not need. */
const judge: Plugin = {
  name: "greenroom:judge",
  enforce: "post",
  config({ build }, { isSsrBuild }) {
    if (!isSsrBuild) return;
    const options = build?.rollupOptions;
    if (typeof options?.input !== "string") throw new Error("the Remix plugin names its server build differently now");
    options.input = { index: options.input, judge: "app/services/judge/tasks.server.ts" };
    return { build: { rollupOptions: { output: { entryFileNames: "[name].js" } } } };
  },
};

const quiet = new Set(["EMPTY_BUNDLE", "INVALID_ANNOTATION"]);

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), judge, pageWords(), pageScripts()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    target: "es2022",
    // A route without a page (healthz, sign-out) has nothing to send to a browser, and that is as it should be.
    // What a package notes for its own bundler is nothing to mend here either.
    rollupOptions: { onwarn: (warning, warn) => !quiet.has(warning.code ?? "") && warn(warning) },
  },
});
