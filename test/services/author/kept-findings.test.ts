import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { scenario as schema } from "~/engine/scenario/schema";
import { rulesAndWords } from "~/engine/scenario/text";
import { CacheFolder } from "~/process/cache-folder.server";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import type { Keeper } from "~/services/author/keeper";
import { scenarioFolder } from "../../kit/scenario/folder";
import { type ScenarioInput, smallInput } from "../../kit/scenario/small";
import { temporaryFolder } from "../../kit/store/folder";

const id = "small";
const small = (over: Partial<ScenarioInput> = {}) => stringify({ ...smallInput, ...over });
const career = readFileSync("scenarios/career.yaml", "utf8").replace(/^opens:[\s\S]*?\n\n/m, "opens: {}\n\n");

/** A keeper with a folder of its own, which counts what was found anew. */
async function countingKeeper(before: (key: string) => void = () => {}): Promise<Keeper & { found: () => number }> {
  const cache = new CacheFolder(await temporaryFolder());
  let found = 0;
  return {
    code: "the code",
    get: (key) => {
      before(key);
      return cache.get(key);
    },
    set: (key, value) => {
      found += 1;
      cache.set(key, value);
    },
    found: () => {
      const counted = found;
      found = 0;
      return counted;
    },
  };
}

/** A folder of two cases with career rules, a translation of the first, and a shared part. */
function twoCases(): string {
  const folder = scenarioFolder({ [id]: small(), other: small({ id: "other" }) });
  writeFileSync(join(folder, "career.yaml"), career);
  writeFileSync(join(folder, id, "de.yaml"), translationOf(small()));
  added("parts/verify.yaml", "format: 2\n")(folder);
  return folder;
}

function translationOf(source: string): string {
  const { words } = rulesAndWords(schema.parse(parse(source)));
  return stringify({ format: 1, translates: "older words", words: { ...words, "customer.nobody": "Niemand" } });
}

function rewrite(file: string, change: (text: string) => string): () => void {
  const was = readFileSync(file, "utf8");
  const is = change(was);
  expect(is, `the change of ${file} changes nothing`).not.toBe(was);
  writeFileSync(file, is);
  return () => writeFileSync(file, was);
}

const replaced = (file: string, was: string, is: string) => (folder: string) =>
  rewrite(join(folder, file), (text) => text.replace(was, is));

const added = (file: string, text: string) => (folder: string) => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return () => rmSync(path);
};

/** What changes, how, and how many of three things are found anew: what the career names, the first case, the other. */
const changes: [string, (folder: string) => () => void, number][] = [
  ["a word", replaced(`${id}/scenario.yaml`, "Solve it", "Do solve it"), 1],
  ["a rule", replaced(`${id}/scenario.yaml`, "to: halved", "to: lost"), 1],
  ["a comment", replaced(`${id}/scenario.yaml`, "format: 2", "format: 2 # the first"), 1],
  ["a translation", replaced(`${id}/de.yaml`, "Niemand", "Keiner"), 1],
  ["a language more", (folder) => added(`${id}/fr.yaml`, translationOf(small()))(folder), 1],
  ["the limits", (folder) => rewrite(join(folder, "limits.yaml"), (text) => `${text}\n# looked at again\n`), 3],
  ["the scoring model", (folder) => rewrite(join(folder, "scoring.yaml"), (text) => `${text}\n# looked at again\n`), 3],
  ["the career", replaced("career.yaml", "opens: {}", "opens: {smal: {passes: 1, in: [tone]}}"), 3],
  ["a shared part", replaced("parts/verify.yaml", "2", "2 # looked at again"), 3],
  ["a shared part more", added("parts/calm.yaml", "format: 2\n"), 3],
];

test.each(changes)("%s changes: what was found of it is found anew, and told again once it is back", async (_, change, anew) => {
  const folder = twoCases();
  const keeper = await countingKeeper();
  const check = () => checkScenarios([folder], { keeper });
  const first = check();
  expect(keeper.found()).toBe(3);
  expect(check()).toEqual(first);
  expect(keeper.found()).toBe(0);

  const back = change(folder);
  const changed = check();
  expect(keeper.found()).toBe(anew);
  expect(changed).toEqual(checkScenarios([folder]));

  back();
  expect(check()).toEqual(first);
});

test("other code, or another limit of positions, finds anew", async () => {
  const folder = twoCases();
  const keeper = await countingKeeper();
  checkScenarios([folder], { keeper });
  keeper.found();
  checkScenarios([folder], { keeper: { ...keeper, code: "other code" } });
  expect(keeper.found()).toBe(3);
  checkScenarios([folder], { keeper, mostPositions: 2 });
  expect(keeper.found()).toBe(2);
  expect(checkScenarios([folder], { keeper, mostPositions: 2 })).toEqual(checkScenarios([folder], { mostPositions: 2 }));
});

test("what was found once is told to the byte as it is found now, whatever is wrong", async () => {
  const folder = twoCases();
  mkdirSync(join(folder, "broken"));
  writeFileSync(join(folder, "broken", "scenario.yaml"), small({ id: "broken", starts: "tlak" }));
  mkdirSync(join(folder, "no-yaml"));
  writeFileSync(join(folder, "no-yaml", "scenario.yaml"), "a: [\n");
  mkdirSync(join(folder, "strange"));
  writeFileSync(join(folder, "strange", "scenario.yaml"), "format: 1\nid: strange\nfoo: bar\n");
  const keeper = await countingKeeper();
  const paths = [folder, join(folder, id), join(folder, id, "scenario.yaml")];
  const fresh = JSON.stringify(checkScenarios(paths));
  expect(JSON.stringify(checkScenarios(paths, { keeper }))).toBe(fresh);
  keeper.found();
  expect(JSON.stringify(checkScenarios(paths, { keeper }))).toBe(fresh);
  expect(keeper.found()).toBe(0);
  for (const code of ["GR0001", "GR1001", "GR2018", "GR2016"]) expect(fresh).toContain(code);
});

test("of a file that changes while its case is explored, nothing is kept", async () => {
  const folder = scenarioFolder({ [id]: small() });
  const file = join(folder, id, "scenario.yaml");
  const keeper = await countingKeeper(() => writeFileSync(file, small({ title: "Another title" })));
  checkScenarios([file], { keeper });
  expect(keeper.found()).toBe(0);
  checkScenarios([file], { keeper });
  expect(keeper.found()).toBe(1);
});

test("of shared files that change while a folder is checked, nothing is kept of what comes after", async () => {
  const folder = twoCases();
  let asked = 0;
  const keeper = await countingKeeper(() => {
    asked += 1;
    if (asked === 3) rewrite(join(folder, "limits.yaml"), (text) => `${text}\n# in between\n`);
  });
  checkScenarios([folder], { keeper });
  expect(keeper.found()).toBe(2);
});

test("a file that could not be read is asked for again", async () => {
  const folder = scenarioFolder({ [id]: small() });
  mkdirSync(join(folder, "empty"));
  const keeper = await countingKeeper();
  const { problems } = checkScenarios([join(folder, "empty")], { keeper });
  expect(problems).toMatchObject([{ code: "GR0005" }]);
  expect(keeper.found()).toBe(0);
});

test("an entry that is no finding is found anew", async () => {
  const folder = scenarioFolder({ [id]: small() });
  const right = checkScenarios([folder]);
  for (const wrong of [null, 3, {}, { lines: 1 }, { lines: 1, problems: [{}] }, { lines: -1, problems: [] }])
    expect(checkScenarios([folder], { keeper: { code: "c", get: () => wrong, set: () => {} } })).toEqual(right);
});
