// Each module of a page brings the words that it says, so that a visit of one page does not load those of all of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./ensure.mjs";

const catalogue = join(root, "app/i18n/en.json");

/**
 * The keys of the catalogue that a module's code says: those that stand in it, and those that begin like a text that it puts together (`mood.${mood}`)
 * or names by its beginning ("tone.").
 * @param {string} code
 * @param {Iterable<string>} keys
 * @returns {Set<string>}
 */
export function keysSaid(code, keys) {
  const whole = new Set([...code.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, text]) => text));
  const begun = [...code.matchAll(/["'`]([\w-]+\.[\w.-]*)(?:\$\{|(?<=\.)["'`])/g)].map(([, text = ""]) => text);
  return new Set([...keys].filter((key) => whole.has(key) || begun.some((start) => key.startsWith(start))));
}

/**
 * In the browser's build the catalogue is empty, and each module adds the words that it says. The server has all of them at once.
 * @returns {import("vite").Plugin}
 */
export function pageWords() {
  /** @type {Record<string, unknown>} */
  const words = JSON.parse(readFileSync(catalogue, "utf8"));
  const app = join(root, "app/");
  return {
    name: "greenroom:page-words",
    apply: "build",
    enforce: "post",
    load: (id, { ssr = false } = {}) => (!ssr && id === catalogue ? "{}" : null),
    transform(code, id, { ssr = false } = {}) {
      if (ssr || !id.startsWith(app) || !/\.tsx?$/.test(id)) return null;
      const said = Object.fromEntries([...keysSaid(code, Object.keys(words))].map((key) => [key, words[key]]));
      if (Object.keys(said).length === 0) return null;
      const mine = `import words$ from ${JSON.stringify(catalogue)};\nObject.assign(words$, ${JSON.stringify(said)});\n`;
      return { code: mine + code, map: null };
    },
  };
}
