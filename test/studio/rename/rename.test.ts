import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseScenario } from "~/engine/scenario/parse";
import { readParts } from "~/services/catalog/read-parts.server";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { namesIn } from "~/studio/form/thing-form";
import { type NameKind, nameKinds } from "~/studio/rename/name-kinds";
import { renameData, renameSplices, toRenaming } from "~/studio/rename/rename";
import { renameInTranslation } from "~/studio/rename/rename-translation";
import { type DraftSource, isWhole, readSource, toData } from "~/studio/text/source";
import { applySplices } from "~/studio/text/splice";
import { shared as sharedFiles } from "../../kit/scenario/limits";
import { toChance } from "../../kit/studio/chance";
import { roughen } from "../../kit/studio/rough";

const isLong = process.env.GREENROOM_LONG === "1";
const namesOf = (source: DraftSource, kind: NameKind) => namesIn(toData(source), kind);

const shared = { ...sharedFiles, parts: readParts("scenarios") };
const read = (text: string) => parseScenario(text, shared);
const cases = isLong ? scenarioNames("scenarios") : ["the-cord"];
/** In the short run one name of each kind: reading a whole case is what takes long. */
const some = (names: readonly string[]) => (isLong ? names : names.slice(-1));

test.each(cases)("%s: whatever is renamed, the case reads as before under the new name, and nothing mentions the old one", (name) => {
  const text = readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
  const source = readSource(text);
  const data = toData(source);
  let renamed = 0;
  for (const kind of nameKinds)
    for (const [index, old] of some(namesOf(source, kind)).entries()) {
      // Names that YAML would read as something else are names, too.
      const next = ["renamed-and-longer-than-before", "null", "x", "true", "yes"][index % 5] ?? "x";
      const renaming = toRenaming(source, kind, old, next);
      const after = readSource(applySplices(text, renameSplices(source, renaming)));
      expect(isWhole(after)).toBe(true);
      expect(toData(after)).toEqual(renameData(data, renaming));
      expect(read(after.text), `${kind} ${old}`).not.toHaveProperty("problems");
      renamed += 1;
    }
  expect(renamed).toBeGreaterThan(10);
});

const shapes: Record<string, (source: DraftSource) => DraftSource> = {
  roughened: (source) => roughen(source, toChance(21)),
  "with CRLF": ({ text }) => readSource(text.replaceAll("\n", "\r\n")),
};

const reshaped = scenarioNames("scenarios").flatMap((name) => Object.keys(shapes).map((shape) => [name, shape] as const));

test.runIf(isLong).each(reshaped)("%s, %s: whatever is renamed, only names and what mentions them change", (name, shape) => {
  const text = readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
  const source = shapes[shape]?.(readSource(text)) ?? readSource("");
  const data = toData(source);
  const lines = source.text.split(source.eol).length;
  let renamed = 0;
  for (const kind of nameKinds)
    for (const [index, old] of namesOf(source, kind).entries()) {
      const renaming = toRenaming(source, kind, old, ["renamed-and-longer", "null", "x"][index % 3] ?? "x");
      const after = readSource(applySplices(source.text, renameSplices(source, renaming)));
      expect(toData(after), `${kind} ${old}`).toEqual(renameData(data, renaming));
      expect(after.text.split(source.eol).length).toBe(lines);
      renamed += 1;
    }
  expect(renamed).toBeGreaterThan(10);
});

test("a choice with voices takes their names along in test lines and conditions, and a fact its words in braces", () => {
  const text = [
    "situations:",
    "  opening:",
    "    says: It is {gauge} and {gauges}.",
    "    choices:",
    "      ask: { kind: ask, words: { plain: How far?, warm: How far down?, curt: Gauge? }, to: opening }",
    "tests:",
    "  one: { choices: [ask-warm, ask=5, ask-cold, asks] }",
    "accepts:",
    "  - { code: GR2013, at: situations.opening.choices.ask.words, reason: It stays }",
    "let:",
    "  asked: { any: [{ said: ask }, { said: ask-curt }, asked-before] }",
    "",
  ].join("\n");
  const source = readSource(text);
  const rename = (kind: NameKind, name: string, next: string) =>
    applySplices(text, renameSplices(source, toRenaming(source, kind, name, next)));
  expect(rename("choice", "ask", "gauge-first")).toBe(
    text
      .replace("ask: {", "gauge-first: {")
      .replace("[ask-warm, ask=5, ask-cold, asks]", "[gauge-first-warm, gauge-first=5, ask-cold, asks]")
      .replace("choices.ask.words", "choices.gauge-first.words")
      .replace("{ said: ask }, { said: ask-curt }", "{ said: gauge-first }, { said: gauge-first-curt }"),
  );
  expect(rename("fact", "gauge", "tank")).toBe(text.replace("It is {gauge}", "It is {tank}"));
  expect(rename("condition", "asked-before", "heard")).toBe(text.replace("asked-before]", "heard]"));
});

test("a translation is renamed with its case: its paths, the voices in them, and words in braces, and no other byte", () => {
  const source = readSource("situations: { opening: { choices: { ask: { words: { plain: A?, warm: B? } } } } }\n");
  const text = [
    "format: 1  # as it is",
    "translates: 1a2b",
    "words:",
    '  "situations.opening.says": "Es steht auf {gauge}."',
    "  situations.opening.choices.ask-warm.words: 'Wie weit, {gauges}?'",
    "  endings.opening.title: ask",
    "",
  ].join("\n");
  const rename = (kind: NameKind, name: string, next: string) => renameInTranslation(text, toRenaming(source, kind, name, next));
  expect(rename("situation", "opening", "start")).toBe(text.replaceAll("situations.opening", "situations.start"));
  expect(rename("choice", "ask", "gauge-first")).toBe(text.replace("choices.ask-warm", "choices.gauge-first-warm"));
  expect(rename("fact", "gauge", "tank")).toBe(text.replace("{gauge}", "{tank}"));
  expect(rename("ending", "opening", "end")).toBe(text.replace("endings.opening", "endings.end"));
  expect(renameInTranslation("nothing: here\n", toRenaming(source, "fact", "gauge", "tank"))).toBe("nothing: here\n");
});
