import { readdirSync, readFileSync } from "node:fs";
import { Lexer } from "yaml";
import { describe, expect, test } from "vitest";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { editText } from "~/studio/text/edit";
import { isWhole, type Source, toData, toSource } from "~/studio/text/source";
import { toChance } from "../../kit/studio/chance";
import { edits } from "../../kit/studio/edits";
import { toParts } from "../../kit/studio/parts";
import { roughen } from "../../kit/studio/rough";

const isLong = process.env.GREENROOM_LONG === "1";
const TIMES = isLong ? 200 : 4;
const names = readdirSync("scenarios").filter((name) => scenarioNames("scenarios").includes(name));
/** Every case in the long run; in the short one, two that have shared content, blocks and long lists. */
const cases = isLong ? names : names.filter((_, index) => index % 12 === 3);

const comments = ({ text }: Source): string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith("#")).map((token) => token.trimEnd()).sort();

const shipped = (name: string) => readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
const forms: Record<string, (text: string) => Source> = {
  "as shipped": toSource,
  roughened: (text) => roughen(toSource(text), toChance(11)),
  "with CRLF": (text) => toSource(text.replaceAll("\n", "\r\n")),
  "roughened, with CRLF": (text) => roughen(toSource(text.replaceAll("\n", "\r\n")), toChance(12)),
};

describe.each(cases)("%s", (name) => {
  test.each(Object.entries(forms))("%s: every edit reads as what it says, and no comment is lost", (_, toForm) => {
    const source = toForm(shipped(name));
    expect(isWhole(source)).toBe(true);
    const parts = toParts(source);
    const remarks = comments(source);
    const refused: unknown[] = [];
    for (const [kind, draw] of Object.entries(edits)) {
      const chance = toChance(kind.length);
      for (let count = 0; count < TIMES; count += 1) {
        const operation = draw(source, parts, chance);
        if (!operation) continue;
        const done = editText(source, operation);
        if (!done) {
          refused.push({ kind, operation });
          continue;
        }
        expect(isWhole(done.source)).toBe(true);
        if (operation.do === "remove") continue;
        const left = comments(done.source);
        expect(
          remarks.filter((remark, index) => left[left.indexOf(remark)] === undefined && remarks.indexOf(remark) === index),
          `${kind}: ${JSON.stringify(operation)}`,
        ).toEqual([]);
      }
    }
    expect(refused).toEqual([]);
    expect(toData(source)).toBeDefined();
  });
});
