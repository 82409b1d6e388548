import { readFileSync } from "node:fs";
import { Text } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { hereAt } from "~/studio/complete/here";
import { nameOffers } from "~/studio/complete/names";
import { type JsonSchema, schemaOffers } from "~/studio/complete/schema-options";
import { definitions } from "~/studio/rename/name-kinds";

const schema: JsonSchema = JSON.parse(readFileSync("docs/scenario.schema.json", "utf8"));

/** What is offered at `|`. */
function offered(marked: string): string[] {
  const at = marked.indexOf("|");
  return offeredAt(marked.slice(0, at) + marked.slice(at + 1), at);
}

function offeredAt(words: string, at: number): string[] {
  const text = Text.of(words.split("\n"));
  const line = text.lineAt(at);
  const here = hereAt(text, line.number, at - line.from);
  return here ? [...nameOffers(text, here), ...schemaOffers(schema, here)].map(({ label }) => label) : [];
}

test("keys of the place, without those that are there, above and below, in a text that reads as nothing", () => {
  const keys = offered('title: X\nch|\nsummary: "not closed\n');
  expect(keys).toEqual(expect.arrayContaining(["channel", "situations"]));
  for (const taken of ["title", "summary"]) expect(keys).not.toContain(taken);
  expect(offered("situations:\n  opening:\n    says: Hi\n    |\n    choices: {}\n")).toContain("asks");
  expect(offered("situations:\n  opening:\n    choices:\n      one:\n        w|")).toContain("words");
  expect(offered("situations:\n  opening:\n    choices:\n      one: {words: Yes, sh|")).toContain("shows");
  expect(offered("situations:\n  opening:\n    choices:\n      one: {shows: {|}}")).toEqual(["emotion", "interpretation", "exploration"]);
});

test("values of a closed list, and names of the case in block and flow", () => {
  expect(offered("channel: |")).toEqual(["phone", "chat", "mail"]);
  const small =
    "facts:\n  age: {label: Age}\n  plan:\n    label: Plan\nendings: {good: {title: Good}}\nsituations:\n  opening:\n    choices:\n      one:\n";
  expect(offered(`${small}        to: |`)).toEqual(expect.arrayContaining(["opening", "good"]));
  expect(offered(`${small}        learns: [pl|`)).toEqual(expect.arrayContaining(["age", "plan"]));
  expect(offered(`${small}        learns:\n          - p|`)).toEqual(expect.arrayContaining(["age", "plan"]));
  expect(offered(`${small}        sets: {|`)).toEqual(expect.arrayContaining(["age", "plan"]));
});

test("nothing within words, comments and numbers of lines that go on", () => {
  for (const place of ["title: The co|", "# tit|", "says: |\n  Dear ti|", "title: x # no|", 'says: "and ti|']) {
    const marked = place.startsWith("says: |\n") ? place.replace("|\n", "¦\n") : place;
    const words = marked.replace("|", "").replace("¦", "|");
    expect(offeredAt(words, marked.indexOf("|")), place).toEqual([]);
  }
});

describe("whatever a shipped case says is offered again where it is cut off", () => {
  test.each(process.env.GREENROOM_LONG === "1" ? scenarioNames("scenarios") : ["not-mine"])("%s", (name) => {
    const source = readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
    const missed: string[] = [];
    let tried = 0;
    const cut = (from: number, word: string) => {
      const end = source.indexOf("\n", from);
      // The rest of the line is not there yet.
      const text = source.slice(0, from + 1) + source.slice(end < 0 ? source.length : end);
      tried += 1;
      if (!offeredAt(text, from + 1).includes(word)) missed.push(`${source.slice(0, from).split("\n").length}: ${word}`);
    };
    for (const { from, word } of closedWords(source)) cut(from, word);
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

/** Keys of the format that a text has, without names that its author gave, and without brackets that go on over lines. */
function closedWords(source: string): { from: number; word: string }[] {
  const found: { from: number; word: string }[] = [];
  const lineOf = (at: number) => source.lastIndexOf("\n", at - 1);
  const walk = (node: unknown, flowFrom: number | null, path: string): void => {
    if (isMap(node)) {
      const from = node.flow ? (flowFrom ?? node.range?.[0] ?? 0) : null;
      for (const { key, value } of node.items) {
        const at = isNode(key) ? key.range?.[0] : undefined;
        const isOnLine = at !== undefined && (from === null || lineOf(from) === lineOf(at));
        const isGiven = Object.values(definitions).some((names) => names.test(path));
        if (isScalar(key) && at !== undefined && isOnLine && !isGiven && isOfFormat(key.value))
          found.push({ from: at, word: String(key.value) });
        walk(value, from, path === "" ? String(key) : `${path}.${key}`);
      }
    } else if (isSeq(node)) for (const item of node.items) walk(item, node.flow ? (flowFrom ?? node.range?.[0] ?? 0) : null, `${path}.0`);
  };
  walk(parseDocument(source).contents, null, "");
  return found;
}

/** Keys of the format that every case has. */
const often = ["words", "says", "choices", "shows", "learns", "does", "reply", "asks", "when", "title", "kind", "voice", "why"];
const isOfFormat = (key: unknown): boolean => often.includes(String(key));
