import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { findingCode } from "~/services/author/finding-keeper.server";
import { greenroom, spawnGreenroom } from "../kit/cli/greenroom";
import { scenarioFolder } from "../kit/scenario/folder";
import { smallInput } from "../kit/scenario/small";
import { temporaryFolder } from "../kit/store/folder";

const root = fileURLToPath(new URL("../..", import.meta.url));

const tiny = (id: string, over = {}) => stringify({ ...smallInput, id, ...over });

/** A copy of what the command line is made of, with the packages of this one. */
async function copyOfProject(): Promise<string> {
  const home = await temporaryFolder();
  for (const name of ["app", "tsconfig.json", "package.json", "package-lock.json"])
    cpSync(join(root, name), join(home, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
  return home;
}

/** Which files hold the entries: one that is kept anew is another file under the same name. */
const entriesIn = (cache: string) => readdirSync(cache).map((name) => `${name} ${statSync(join(cache, name)).ino}`);

test("what was found once is printed to the byte as it is found anew, as text and as JSON", async () => {
  const scenarios = scenarioFolder({ one: tiny("one"), two: tiny("two", { starts: "tlak" }) });
  const cache = await temporaryFolder();
  const first = await spawnGreenroom({ cache }, "check", scenarios);
  const entries = entriesIn(cache);
  expect(entries).toHaveLength(3);
  const kept = await greenroom({ cache }, "check", scenarios);
  const fresh = await greenroom({ cache }, "check", scenarios, "--fresh");
  const keptJson = await greenroom({ cache }, "check", scenarios, "--json");
  const freshJson = await greenroom({ cache }, "check", scenarios, "--json", "--fresh");
  expect(first.out).toMatch(/GR2016[\s\S]*GR1001[\s\S]*2 scenarios, 0 test lines played, 2 errors/);
  expect([kept, fresh]).toEqual([first, first]);
  expect(keptJson).toEqual(freshJson);
  expect(JSON.parse(freshJson.out)).toMatchObject({ files: 2 });
  expect(entriesIn(cache)).toEqual(entries);
});

test("two commands at once, on one cache, both say what is so", async () => {
  const scenarios = scenarioFolder({ one: tiny("one") });
  const cache = await temporaryFolder();
  const said = await Promise.all([1, 2].map(() => spawnGreenroom({ cache }, "check", scenarios)));
  const alone = await greenroom({ cache }, "check", scenarios, "--fresh");
  expect(said).toEqual([alone, alone]);
  expect(readdirSync(cache)).toHaveLength(2);
});

test("what other code found is not told, and nothing is kept where nobody knows which code was loaded", async () => {
  const home = await copyOfProject();
  const scenarios = scenarioFolder({ one: tiny("one") });
  const [cache, empty] = [await temporaryFolder(), await temporaryFolder()];
  const before = await spawnGreenroom({ cache, home }, "check", scenarios);
  expect(before.out).toContain("the best line is the same in every variant");
  expect(readdirSync(cache)).toHaveLength(2);
  const file = join(home, "app/analysis/diagnostics/same-best-line.ts");
  const source = readFileSync(file, "utf8");
  writeFileSync(file, source.replace("the best line is the same", "the finest line is the same"));
  const changed = await spawnGreenroom({ cache, home }, "check", scenarios);
  expect(changed.out).toContain("the finest line is the same");
  writeFileSync(file, source);
  expect(await spawnGreenroom({ cache, home }, "check", scenarios)).toEqual(before);

  // Saved once more after the command has begun, as it is: it may have loaded this file or the one before.
  const path = JSON.stringify(file);
  const saving = `data:text/javascript,import { readFileSync, writeFileSync } from "node:fs"; writeFileSync(${path}, readFileSync(${path}))`;
  const said = await spawnGreenroom({ cache: empty, home, nodeArgs: ["--import", saving] }, "check", scenarios);
  expect(said).toEqual(before);
  expect(readdirSync(empty)).toEqual([]);
});

test("every file of ours that a finding is made by is named among its code", () => {
  const files = reachedFrom(["app/services/author/check-scenarios.server.ts", "app/services/author/measure-coherence.server.ts"]);
  expect(files.length).toBeGreaterThan(100);
  const isNamed = (file: string) => findingCode.some((path) => file === path || file.startsWith(`${path}/`));
  expect(files.filter((file) => !isNamed(file))).toEqual([]);
});

/** Every file that is loaded with these; an import of types alone loads nothing, and says so (`verbatimModuleSyntax`). */
function reachedFrom(first: readonly string[]): string[] {
  const met = new Set(first);
  for (const file of met) {
    const source = readFileSync(join(root, file), "utf8");
    for (const [, still, late] of source.matchAll(/^(?:import|export) (?!type\b)[^;"]*"([^"\n]+)";$|\bimport\("([^"\n]+)"\)/gm)) {
      const name = still ?? late ?? "";
      const path = name.startsWith("~/") ? join("app", name.slice(2)) : name.startsWith(".") ? join(dirname(file), name) : null;
      if (path === null) continue;
      const found = [".ts", ".tsx", ""].map((end) => `${path}${end}`).find((candidate) => existsSync(join(root, candidate)));
      if (found === undefined) throw new Error(`${file} imports ${name}, which is not there`);
      met.add(relative(root, join(root, found)));
    }
  }
  return [...met];
}
