import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What must not be written in a pure room, each a file of its own. */
const impure: [kind: string, source: string][] = [
  ["the clock", "export const a = Date.now();"],
  ["the clock, called", "export const a = Date();"],
  ["the clock, made", "export const a = new Date();"],
  ["the clock, through the global object", "export const a = globalThis.Date.now();"],
  ["the clock, held", "export const clock = { Date };"],
  ["the clock, beside a parameter of its name", "export const a = (Date: string) => Date;\nexport const b = Date.now();"],
  ["the performance clock", "export const a = performance.now();"],
  ["chance", "export const a = Math.random();"],
  ["chance, taken out of Math", "const { random } = Math;\nexport const a = random();"],
  ["chance, by a computed name", 'export const a = Math["random"]();'],
  ["chance, through another name for Math", "const maths = Math;\nexport const a = maths.random();"],
  ["chance, by reflection", 'export const a = Reflect.get(Math, "random");'],
  ["chance, of the crypto library", "export const a = crypto.randomUUID();"],
  ["a function of Math that is not exact everywhere", "export const a = Math.sin(1);"],
  ["a module of Node, imported", 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;'],
  ["a module of Node, imported late", 'export const a = import("node:fs");'],
  ["a module, required", 'export const a = require("fs");'],
  ["the environment", "export const a = process.env.LEVEL;"],
  ["where the module lies", "export const a = import.meta.url;"],
  ["the network", 'export const a = fetch("/");'],
  ["the page", "export const a = document.title;"],
  ["the reader's language", "export const a = navigator.language;"],
  ["a line on the console", 'console.log("here");\nexport const a = 1;'],
  ["waiting", "export const a = setTimeout(() => 1, 1);"],
  ["waiting again and again", "export const a = setInterval(() => 1, 1);"],
  ["a job for later", "queueMicrotask(() => undefined);\nexport const a = 1;"],
  ["numbers as this machine writes them", "export const a = (1234.5).toLocaleString();"],
  ["the same, taken out", "const { toLocaleString } = 1234.5;\nexport const a = toLocaleString;"],
  ["capital letters of this machine", 'export const a = "i".toLocaleUpperCase();'],
  ["small letters of this machine", 'export const a = "I".toLocaleLowerCase();'],
  ["a day as this machine writes it", "export const a = (at: Date) => at.toLocaleDateString();"],
  ["an hour as this machine writes it", "export const a = (at: Date) => at.toLocaleTimeString();"],
  ["an order that this machine knows", 'export const a = ["b", "a"].sort((one, other) => one.localeCompare(other));'],
  ["the same, by a computed name", 'export const a = "b"["localeCompare"]("a");'],
  ["formats of this machine", 'export const a = new Intl.NumberFormat("en").format(1);'],
  ["code made of text", 'export const a = new Function("return 1");'],
  ["text that is run", 'export const a = eval("1");'],
  ["a function's own maker", 'export const a = (() => 1).constructor("return 1");'],
  ["code of another language", "export const a = WebAssembly;"],
  ["memory that others write", "export const a = Atomics.wait(new Int32Array(4), 0, 0);"],
  ["what the collector did", "export const a = (found: object) => new WeakRef(found).deref();"],
  ["where in the program it stands", "export const a = new Error().stack;"],
  ["something that is said to exist", "declare const now: () => number;\nexport const a = now();"],
];

/** What only looks like it. */
const sound: [what: string, source: string][] = [
  ["a field of the vocabulary", "export const a = (limits: { process: string[] }) => limits.process;"],
  ["a field taken out", "export const a = ({ process }: { process: string[] }) => process.length;"],
  ["fields by these names", "export const a = { process: 1, Date: 2, fetch: 3, Math: 4 };"],
  ["a type", "export type Due = Date | null;\nexport type Written = Intl.NumberFormat;"],
  ["a comment and a text", '// Date.now(), Math.random()\nexport const a = "Date.now()";'],
  ["exact functions", "export const a = Math.max(1, Math.min(Math.floor(2.5), Math.imul(2, 3)));"],
  ["an error with a maker", "export class Fault extends Error {\n  constructor(readonly code: string) {\n    super(code);\n  }\n}"],
  ["a copy", "export const a = structuredClone({ b: 1 });"],
];

const configs = ["biome.json", "tsconfig.json", "tsconfig.pure.json", "scripts/pure.grit", "scripts/pure.d.ts"];
const pathOf = (kind: string, index: number) => `app/engine/play/${kind}-${index}.ts`;

let house: string;
let told: string;

/** Everything that a command says, whether or not it fails. */
function say(script: string, ...args: string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve("node_modules", script), ...args], { cwd: house }, (_, stdout, stderr) => done(stdout + stderr));
  });
}

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), "greenroom-pure-"));
  for (const folder of ["app/engine/play", "scripts"]) mkdirSync(join(house, folder), { recursive: true });
  for (const path of configs) copyFileSync(path, join(house, path));
  for (const [index, [, source]] of impure.entries()) writeFileSync(join(house, pathOf("impure", index)), `${source}\n`);
  for (const [index, [, source]] of sound.entries()) writeFileSync(join(house, pathOf("sound", index)), `${source}\n`);
  symlinkSync(resolve("node_modules"), join(house, "node_modules"));
  const said = await Promise.all([
    say("typescript-native/bin/tsc", "--project", "tsconfig.pure.json", "--noEmit", "--singleThreaded"),
    say("@biomejs/biome/bin/biome", "lint", "app/engine", "--error-on-warnings", "--colors=off", "--max-diagnostics=none"),
  ]);
  told = said.join("\n");
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("the pure rooms", () => {
  test.each(impure.map(([kind, source], index) => ({ kind, source, index })))("$kind is refused", ({ index }) => {
    expect(told).toContain(pathOf("impure", index));
  });

  test.each(sound.map(([what, source], index) => ({ what, source, index })))("$what is not", ({ index }) => {
    expect(told).not.toContain(pathOf("sound", index));
  });

  test("are those that the check holds to this", () => {
    const check = readFileSync("scripts/check.mjs", "utf8");
    expect(check).toContain('types("tsconfig.pure.json")');
    const { overrides } = JSON.parse(readFileSync("biome.json", "utf8"));
    const { include } = JSON.parse(readFileSync("tsconfig.pure.json", "utf8"));
    const plugged = overrides.find(({ plugins }: { plugins?: string[] }) => plugins?.includes("./scripts/pure.grit"));
    expect(plugged.includes).toEqual(["app/engine/**", "app/analysis/**", "app/lab/**"]);
    expect(include).toEqual(["app/engine", "app/analysis", "app/lab", "scripts/pure.d.ts"]);
  });
});
