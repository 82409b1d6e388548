import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { isMap, isSeq, Lexer, type Node, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { editText } from "~/studio/text/edit";
import { entriesIn } from "~/studio/text/entry";
import { findNode, keyIndex, resolve } from "~/studio/text/find";
import { lineEnd, lineStart } from "~/studio/text/lines";
import { type Operation, targetPath } from "~/studio/text/operation";
import { type DraftSource, isWhole, readSource } from "~/studio/text/source";
import { behindColon, isBlock, range } from "~/studio/text/span";
import { generateTwoForms } from "../../kit/generate/written";
import { toChance } from "../../kit/studio/chance";
import { edits } from "../../kit/studio/edits";
import { toParts } from "../../kit/studio/parts";
import { roughen } from "../../kit/studio/rough";

const isLong = process.env.GREENROOM_LONG === "1";
/** In the long run about 500 edits of each kind, over all cases in their four forms. */
const TIMES = isLong ? 3 : 2;
const names = scenarioNames("scenarios");
/** Every case in the long run, and generated ones; in the short one the smallest, which has shared content and blocks like every other. */
const generated = isLong
  ? fc.sample(generateTwoForms(), { seed: 14, numRuns: 20 }).map(({ written }, index) => `generated ${index}\n${stringify(written)}`)
  : [];
const cases = isLong ? [...names, ...generated] : ["not-mine"];
const tally = new Map<string, number>();
afterAll(() => {
  if (isLong) process.stdout.write(`edits by kind: ${JSON.stringify(Object.fromEntries(tally))}\n`);
});

const comments = (text: string): string[] =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith("#"))
    .map((token) => token.trimEnd())
    .sort();

function nodeOf(source: DraftSource, operation: Operation): Node {
  const found = findNode(source, targetPath(operation))?.node;
  const node = found && resolve(source, found);
  if (!node) throw new Error("there is nothing at its path");
  return node;
}

const placeIn = (node: YAMLMap | YAMLSeq, key: string | number | undefined): number =>
  isMap(node) ? keyIndex(node.items, key ?? "") : Number(key);

/** The comments that an edit must keep: all but those that an entry takes along when it goes. */
function lasting(source: DraftSource, operation: Operation): string[] {
  const { text } = source;
  const node = nodeOf(source, operation);
  if (operation.do !== "remove" || !(isMap(node) || isSeq(node))) return comments(text);
  const entry = entriesIn(source, node)[placeIn(node, operation.path.at(-1))];
  return comments(text.slice(0, entry?.lead) + text.slice(entry?.tail));
}

/** The stretch of the text that an edit of something that nobody shares is about, in whole lines: the value, or the entry and its neighbors. */
function concern(source: DraftSource, operation: Operation): [from: number, to: number] {
  const node = nodeOf(source, operation);
  const [start, end] = range(node);
  const lines = (from: number, to: number): [number, number] => [
    lineStart(source.text, from) - source.eol.length,
    lineEnd(source.text, to),
  ];
  if (operation.do === "set" || !(isMap(node) || isSeq(node)) || !isBlock(source, node)) return lines(start, end);
  // Where the only entry goes, its comments go along, up to the key that an empty collection is written behind.
  const pair = source.holders.get(node)?.pair;
  if (operation.do === "remove" && node.items.length === 1 && pair) return lines(behindColon(source, pair), end);
  if (node.items.length < 2) return lines(start, end);
  const entries = entriesIn(source, node);
  const near = (index: number): [number, number] => [
    entries[index - 1]?.end ?? entries[0]?.lead ?? start,
    entries[index + 1]?.start ?? end,
  ];
  if (operation.do === "remove") return lines(...near(placeIn(node, operation.path.at(-1))));
  if (operation.do === "add") return lines(...near(Math.min(operation.index, node.items.length - 1)));
  return lines(near(Math.min(operation.from, operation.to))[0], near(Math.max(operation.from, operation.to))[1]);
}

const textOf = (name: string) =>
  name.startsWith("generated") ? name.slice(name.indexOf("\n") + 1) : readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
const forms: Record<string, (text: string) => DraftSource> = {
  "as shipped": readSource,
  roughened: (text) => roughen(readSource(text), toChance(11)),
  "with CRLF": (text) => readSource(text.replaceAll("\n", "\r\n")),
  "roughened, with CRLF": (text) => roughen(readSource(text.replaceAll("\n", "\r\n")), toChance(12)),
};

describe.each(cases.map((name) => [name.split("\n")[0], name] as const))("%s", (_label, name) => {
  test.each(Object.entries(forms))(
    "%s: every edit reads as what it says, changes no line but those it is about, and loses no comment",
    (_, toForm) => {
      const source = toForm(textOf(name));
      expect(isWhole(source)).toBe(true);
      const parts = toParts(source);
      const refused: unknown[] = [];
      for (const [kind, draw] of Object.entries(edits)) {
        const chance = toChance(kind.length + name.length);
        for (let count = 0; count < TIMES; count += 1) {
          const operation = draw(source, parts, chance);
          if (!operation) continue;
          tally.set(kind, (tally.get(kind) ?? 0) + 1);
          const done = editText(source, operation);
          if (!done) {
            refused.push({ kind, operation });
            continue;
          }
          expect(isWhole(done.source)).toBe(true);
          const [splices, ...more] = done.steps;
          if (splices && more.length === 0) {
            const [from, to] = concern(source, operation);
            const astray = splices.filter((splice) => splice.from < from || splice.to > to);
            expect(astray, `${kind}: ${JSON.stringify(operation)} is about ${from} to ${to}`).toEqual([]);
          }
          const left = new Set(comments(done.source.text));
          expect(
            lasting(source, operation).filter((remark) => !left.has(remark)),
            `${kind}: ${JSON.stringify(operation)}`,
          ).toEqual([]);
        }
      }
      expect(refused).toEqual([]);
    },
  );
});
