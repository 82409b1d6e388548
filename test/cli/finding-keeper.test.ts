import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { findingCode } from "~/cli/finding-keeper";
import { creditCase, scenarioFolder } from "../kit/scenario/folder";
import { temporaryFolder } from "../kit/store/folder";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command line of a copy of the project, or of this one, with a cache of its own, and returns what it printed. */
function greenroom(cache: string, args: readonly string[], home = root, nodeArgs: readonly string[] = []): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, CACHE_DIR: cache, NODE_ENV: "test" };
  return new Promise((done) => {
    execFile(process.execPath, [...nodeArgs, "--import", "tsx", "app/cli/greenroom.ts", ...args], { cwd: home, env }, (_, out, err) =>
      done(out + err),
    );
  });
}

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
  const scenarios = scenarioFolder({ one: creditCase({ id: "one" }), two: creditCase({ id: "two", starts: "tlak" }) });
  const cache = await temporaryFolder();
  const first = await greenroom(cache, ["check", scenarios]);
  const entries = entriesIn(cache);
  expect(entries).toHaveLength(3);
  const [kept, fresh, keptJson, freshJson] = await Promise.all([
    greenroom(cache, ["check", scenarios]),
    greenroom(cache, ["check", scenarios, "--fresh"]),
    greenroom(cache, ["check", scenarios, "--json"]),
    greenroom(cache, ["check", scenarios, "--json", "--fresh"]),
  ]);
  expect(first).toMatch(/GR2016[\s\S]*GR1001[\s\S]*2 scenarios, 0 test lines played, 1 error/);
  expect([kept, fresh]).toEqual([first, first]);
  expect(keptJson).toBe(freshJson);
  expect(JSON.parse(freshJson)).toMatchObject({ files: 2 });
  expect(entriesIn(cache)).toEqual(entries);
});

test("two commands at once, on one cache, both say what is so", async () => {
  const scenarios = scenarioFolder({ one: creditCase({ id: "one" }) });
  const cache = await temporaryFolder();
  const said = await Promise.all([1, 2, 3].map(() => greenroom(cache, ["check", scenarios])));
  const alone = await greenroom(cache, ["check", scenarios, "--fresh"]);
  expect(said).toEqual([alone, alone, alone]);
  expect(readdirSync(cache)).toHaveLength(2);
});

test("after a change of the code, what the code before it found is not told", async () => {
  const home = await copyOfProject();
  const scenarios = scenarioFolder({ one: creditCase({ id: "one" }) });
  const cache = await temporaryFolder();
  const before = await greenroom(cache, ["check", scenarios], home);
  expect(before).toContain("the best line is the same in every variant");
  const file = join(home, "app/analysis/diagnostics/same-best-line.ts");
  const source = readFileSync(file, "utf8");
  writeFileSync(file, source.replace("the best line is the same", "the finest line is the same"));
  expect(await greenroom(cache, ["check", scenarios], home)).toContain("the finest line is the same");
  writeFileSync(file, source);
  expect(await greenroom(cache, ["check", scenarios], home)).toBe(before);
});

test("nothing is kept where the code was saved after the command began: nobody knows which of the two was loaded", async () => {
  const home = await copyOfProject();
  const scenarios = scenarioFolder({ one: creditCase({ id: "one" }) });
  const cache = await temporaryFolder();
  const file = JSON.stringify(join(home, "app/analysis/graph/order.ts"));
  const saving = `data:text/javascript,import { readFileSync, writeFileSync } from "node:fs"; writeFileSync(${file}, readFileSync(${file}))`;
  const said = await greenroom(cache, ["check", scenarios], home, ["--import", saving]);
  expect(said).toContain("1 scenario,");
  expect(readdirSync(cache)).toEqual([]);
  expect(await greenroom(cache, ["check", scenarios], home)).toBe(said);
  expect(readdirSync(cache)).toHaveLength(2);
});

test("every file of ours that a finding is made by is named among its code", () => {
  const files = reachedFrom(["app/services/author/check-scenarios.server.ts", "app/services/author/measure-coherence.server.ts"]);
  expect(files.length).toBeGreaterThan(100);
  const isNamed = (file: string) => findingCode.some((path) => file === path || file.startsWith(`${path}/`));
  expect(files.filter((file) => !isNamed(file))).toEqual([]);
});

/** Every file that is loaded with these; imports of types alone load nothing. */
function reachedFrom(first: readonly string[]): string[] {
  const met = new Set(first);
  for (const file of met) {
    const source = readFileSync(join(root, file), "utf8");
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    });
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      const path = fileName.startsWith("~/")
        ? join("app", fileName.slice(2))
        : fileName.startsWith(".")
          ? join(dirname(file), fileName)
          : null;
      if (path === null) continue;
      const found = [".ts", ".tsx", ""].map((end) => `${path}${end}`).find((candidate) => existsSync(join(root, candidate)));
      if (found === undefined) throw new Error(`${file} imports ${fileName}, which is not there`);
      met.add(relative(root, join(root, found)));
    }
  }
  return [...met];
}
