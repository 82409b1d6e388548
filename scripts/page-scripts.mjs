// Few scripts for a page: many small ones cost more to send than what they hold, and the route manifest names each of them at each route.
import { join } from "node:path";
import { root } from "./ensure.mjs";

const components = join(root, "app/components/");
const frameOf = ["app/entry.client.tsx", "app/root.tsx"].map((file) => join(root, file));
/** Components that the same pages show, by the script that they are sent in. */
const sharedParts = {
  conversation: ["conversation/", "attempts/attempt-line.", "attempts/played-on-line.", "play/document-text.", "form/use-busy."],
  limits: ["limits/"],
};

/**
 * In the browser's build three kinds of scripts besides the routes' own: the frame (all of ours that every page loads), the packages that it needs, and the components
 * that several pages share.
 * @returns {import("vite").Plugin}
 */
export function pageScripts() {
  /** @type {Set<string> | null} */
  let frame = null;
  return {
    name: "greenroom:page-scripts",
    apply: "build",
    config(_, { isSsrBuild }) {
      if (isSsrBuild) return null;
      return {
        build: {
          rollupOptions: {
            output: {
              manualChunks(id, { getModuleInfo }) {
                if (id.endsWith(".css") || frameOf.includes(id)) return null;
                frame ??= importsOf(frameOf, (of) => getModuleInfo(of)?.importedIds ?? []);
                if (frame.has(id)) return id.startsWith(join(root, "app/")) ? "frame" : "packages";
                return Object.entries(sharedParts).find(([, paths]) => paths.some((path) => id.startsWith(components + path)))?.[0] ?? null;
              },
            },
          },
        },
      };
    },
  };
}

/**
 * All that these modules import, and what that imports.
 * @param {readonly string[]} from
 * @param {(id: string) => readonly string[]} importsOfOne
 */
function importsOf(from, importsOfOne) {
  /** @type {Set<string>} */
  const found = new Set(from);
  for (const id of found) for (const imported of importsOfOne(id)) found.add(imported);
  return found;
}
