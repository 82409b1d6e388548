import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";
import { faults } from "~/engine/scenario/names";
import en from "~/i18n/en.json";
import { keysSaid } from "../../scripts/page-words.mjs";
import { sharedModel } from "../kit/scenario/limits";
import { allRules } from "../kit/studio/rules";
import { wordsByFile } from "./used-words";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("a key is used where a literal says it or a type has its value, and not because its family is used", () => {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, "page.ts"),
    `declare const t: (key: "mood.calm" | "mood.angry" | "mood.flat" | "app.name") => string;
     declare const mood: "calm" | "angry";
     t(\`mood.\${mood}\`);
     t("app.name");`,
  );
  const said = wordsByFile([folder], { strict: true }).get(join(folder, "page.ts"))?.sayable ?? new Set();
  expect(["mood.calm", "mood.angry", "mood.flat", "app.name"].filter((key) => said.has(key))).toEqual([
    "mood.calm",
    "mood.angry",
    "app.name",
  ]);
});

const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);
/** The app's own files: to read them takes the compiler seconds, so they are read once. */
const app = wordsByFile(
  ["app/components", "app/routes", "app/cli", "app/i18n"].map((folder) => join(root, folder)),
  options,
);

const sourceOf = (...folders: string[]): string =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join();

test("no words lie unused", () => {
  const said = new Set([...app.values()].flatMap(({ sayable }) => [...sayable]));
  // Words for what stands in data: the rubric's criteria and the faults of stored results.
  for (const criterion of sharedModel.rubric.criteria) said.add(`tone.${criterion}`);
  for (const fault of faults) said.add(`fault-name.${fault}`);
  for (const { name } of allRules()) said.add(`studio-field.${name}`);
  said.add("studio-field.variant-right");
  // Every problem has a way out under its code.
  for (const [code] of sourceOf("app/engine", "app/analysis", "app/studio", "app/services/catalog").matchAll(/GR\d{4}/g))
    said.add(`studio-mend.${code}`);
  expect(Object.keys(en).filter((key) => !said.has(key))).toEqual([]);
});

test("a module's words are found in its code: whole keys, and those that begin as it does", () => {
  const code = `t("app.name"); t("loss-is"); t(\`mood.\${mood}\`); stored("tone.", value); import "./mood.ts"; const page = "app.page";`;
  const said = keysSaid(code, ["app.name", "app.other", "mood.calm", "moody.calm", "tone.human", "nav.home", "loss-is", "loss"]);
  expect([...said]).toEqual(["app.name", "mood.calm", "tone.human", "loss-is"]);
});

test("each module of a page brings the words that it asks for, or names them", () => {
  const missing = [...app].flatMap(([file, { sayable, asked }]) => {
    if (file.includes("/cli/")) return [];
    const brought = keysSaid(readFileSync(file, "utf8"), Object.keys(en));
    // What a sentence is put together from at the page is brought by whoever names the key.
    const needed = file.includes("/i18n/") ? sayable : new Set([...sayable, ...asked]);
    return [...needed].filter((key) => Object.hasOwn(en, key) && !brought.has(key)).map((key) => `${relative(root, file)}: ${key}`);
  });
  expect(missing).toEqual([]);
});
