import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, onTestFinished, test } from "vitest";
import { faults } from "~/engine/scenario/names";
import en from "~/i18n/en.json";
import { sharedModel } from "../kit/scenario/limits";
import { sayable } from "./used-words";

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
  const said = sayable([folder], { strict: true });
  expect(["mood.calm", "mood.angry", "mood.flat", "app.name"].filter((key) => said.has(key))).toEqual([
    "mood.calm",
    "mood.angry",
    "app.name",
  ]);
});

test("no words lie unused", () => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config, ts.sys, root);
  const said = sayable(
    ["app/components", "app/routes", "app/cli", "app/i18n"].map((folder) => join(root, folder)),
    options,
  );
  // Words for what stands in data: the rubric's criteria and the faults of stored results.
  for (const criterion of sharedModel.rubric.criteria) said.add(`tone.${criterion}`);
  for (const fault of faults) said.add(`fault-name.${fault}`);
  expect(Object.keys(en).filter((key) => !said.has(key))).toEqual([]);
});
