import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { replay } from "~/engine/play/replay";
import { keepSettings } from "~/process/settings.server";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { catalog, readCatalog } from "~/services/catalog/catalog.server";
import { keepPlayed } from "~/services/catalog/keep-version.server";
import { isWithinTodaysLimits } from "~/services/catalog/rules-hash.server";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { creditCase, scenarioFolder } from "../../kit/scenario/folder";
import { smallInput } from "../../kit/scenario/small";

const id = "uses-a-part";
const source = readFileSync(`test/fixtures/${id}/scenario.yaml`, "utf8");
const shipped = readFileSync("scenarios/parts/verify-identity.yaml", "utf8");

/** A folder with the example that uses the shipped part, other cases, and these parts. */
function folderWith(cases: Record<string, string>, parts: Record<string, string> = { "verify-identity": shipped }): string {
  const folder = scenarioFolder(cases);
  mkdirSync(join(folder, "parts"));
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, "parts", `${name}.yaml`), text);
  return folder;
}

const told = (folder: string, ...paths: string[]) =>
  checkScenarios(paths.length > 0 ? paths.map((path) => join(folder, path)) : [folder]).problems.map(
    ({ code, severity, file, line, message }) => `${file?.replace(`${folder}/`, "")}:${line} ${severity} ${code} ${message}`,
  );

beforeEach(() => {
  useStore(memoryStore());
});

test("the shipped part, in the small case that shows its use, raises nothing and keeps its author's test lines", () => {
  const folder = folderWith({ [id]: source });
  expect(checkScenarios([folder])).toMatchObject({ files: 1, lines: 9, problems: [] });
});

test("what is found in a part is told in its file, and what is wrong with it keeps its cases from being served", () => {
  const spare = shipped.replace("let:\n", "let:\n  nobody-asks: {mood: angry}\n");
  expect(told(folderWith({ [id]: source }, { "verify-identity": spare }))).toEqual([
    expect.stringMatching(/^parts\/verify-identity\.yaml:\d+ advice GR2007 nothing asks for the condition `nobody-asks`/),
  ]);
  const astray = folderWith({ [id]: source }, { "verify-identity": shipped.replace("learns: [caller]", "learns: [callre]") });
  expect(told(astray)).toEqual([
    expect.stringMatching(/^parts\/verify-identity\.yaml:\d+ error GR1001 unknown fact `callre`; did you mean `caller`\?$/),
  ]);
  const wrong = folderWith({ [id]: source }, { "verify-identity": shipped.replace("surface:\n", "surfaces:\n") });
  expect(told(wrong)).toEqual([
    expect.stringMatching(/^parts\/verify-identity\.yaml:\d+ error GR0003 `surfaces` is not known here; did you mean `surface`\?$/),
    expect.stringMatching(/^uses-a-part\/scenario\.yaml:23 error GR1001 the part `verify-identity` cannot be used before it is mended/),
  ]);
  expect(told(wrong, id)).toHaveLength(1);
  expect(readCatalog(wrong).entries.size).toBe(0);
});

test("a part whose file has another name, and a part that nothing uses", () => {
  const folder = folderWith({ [id]: source }, { "verify-identity": shipped, verify: shipped });
  expect(told(folder)).toEqual([
    expect.stringMatching(/^parts\/verify\.yaml:3 error GR0004 the file is called `verify.yaml` and the part `verify-identity`/),
    "parts/verify.yaml:1 advice GR2007 no scenario of this folder uses this part: use it, or take it out",
  ]);
  const broken = folderWith({ broken: creditCase({ id: "broken", starts: "tlak" }) });
  expect(told(broken).filter((line) => line.includes("GR2007"))).toEqual([]);
});

test("a version keeps all that was played, under the hash of the case's text and its parts'", async () => {
  const folder = folderWith({ [id]: source });
  keepSettings({ dataDir: "nowhere", scenariosDir: folder });
  const entry = catalog().entries.get(id);
  if (!entry) throw new Error(JSON.stringify(catalog().problems));
  expect(entry.version).toMatchObject({ hash: createHash("sha256").update(source).update(shipped).digest("hex"), source });
  const head = { scenarioId: id, versions: await keepPlayed(entry, catalog()), level: "css1" };
  const line = ["begin", "skip-check", "tell"].map((choice) => ({ choice }));
  const endOf = async () => replay(await rulesOf(head, "en"), { caller: "holder" }, "solo", line).held.situation;
  expect(await endOf()).toBe("told");
  expect(await isWithinTodaysLimits(head)).toBe(true);

  // The part changes, and with it what is played from now on, but not what was played.
  const next = folderWith({ [id]: source }, { "verify-identity": shipped.replaceAll("skip-check", "go-without-check") });
  keepSettings({ dataDir: "nowhere", scenariosDir: next });
  expect(catalog().entries.get(id)?.version.hash).not.toBe(entry.version.hash);
  expect(await isWithinTodaysLimits(head)).toBe(true);
  expect(await endOf()).toBe("told");
  expect(await store().versions.get(head.versions.scenario)).toMatchObject({ source });
});

test("a draft is checked, and served to nobody; while something in it is still to be written, all that is found is advice", () => {
  const { talk } = smallInput.situations;
  const choices = { solve: { ...talk.choices.solve, to: "later" } };
  const draft = { ...smallInput, draft: true, situations: { talk: { ...talk, choices } } };
  const folder = scenarioFolder({ small: stringify(draft), other: creditCase({ id: "other" }) });
  const { entries, drafts, problems } = readCatalog(folder);
  expect([[...entries.keys()], [...drafts.keys()], problems]).toEqual([["other"], ["small"], []]);
  const found = told(folder, "small");
  expect(found).toContainEqual(expect.stringContaining("advice GR2022 this is a draft, so it is never served"));
  expect(found).toContainEqual(expect.stringContaining("advice GR2022 still to be written: `later` leads nowhere yet"));
  expect(found).toContainEqual(expect.stringContaining("advice GR2004 "));
  expect(found.filter((line) => !line.includes(" advice "))).toEqual([]);
});
