// Which scenarios the check has found sound as they stand, by the code as it stands: kept like the compiler's notes, so that only what changed is explored
// again. A clone, and so CI, has no notes and explores all.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfFiles, root } from "./ensure.mjs";

const rulesBy = ["app/engine", "app/analysis", "app/services", "app/cli", "package-lock.json"];
const cache = join(root, "node_modules/.cache");
const notes = join(cache, "sound-scenarios.json");

/** The scenarios to explore, of how many, and what to call once they are found sound. */
export function unsound() {
  const inside = readdirSync(join(root, "scenarios"), { withFileTypes: true });
  const ids = inside.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const shared = inside.filter((entry) => entry.isFile()).map(({ name }) => `scenarios/${name}`);
  const rules = `${ids.join()} ${hashOfFiles([...rulesBy, ...shared])}`;
  const now = Object.fromEntries(ids.map((id) => [id, hashOfFiles([`scenarios/${id}`])]));
  const noted = readNotes();
  const known = noted.rules === rules ? noted.scenarios : {};
  return {
    all: ids.length,
    changed: ids.filter((id) => known[id] !== now[id]),
    note: () => {
      mkdirSync(cache, { recursive: true });
      writeFileSync(notes, JSON.stringify({ rules, scenarios: now }));
    },
  };
}

function readNotes() {
  try {
    return JSON.parse(readFileSync(notes, "utf8"));
  } catch {
    return {};
  }
}
