import { describe, expect, test } from "vitest";
import { parseScenario } from "~/engine/scenario/parse";
import { template } from "~/services/catalog/template";
import { shared } from "../../kit/scenario/limits";

const good = template("late-parcel", "css1", "need-finding");
const lines = good.split("\n");

const told = (source: string) => {
  const read = parseScenario(source, shared);
  return "problems" in read ? read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
};
/** Where the line stands that begins so, counted from 0. */
const lineOf = (begin: string, after = 0) => {
  const found = lines.findIndex((line, index) => index >= after && line.trimStart().startsWith(begin));
  if (found === -1) throw new Error(`no line begins with ${begin}`);
  return found;
};
/** The good file with one line changed, and what is said of it with `LINE` for the number of that line. */
const slip = (begin: string, change: (line: string) => string) => {
  const index = lineOf(begin);
  const source = lines.with(index, change(lines[index] ?? "")).join("\n");
  return { source, said: told(source).map((text) => text.replace(new RegExp(`^${index + 1}:`), "LINE:")) };
};
const value = (begin: string, text: string) => slip(begin, (line) => line.replace(/: .*/, `: ${text}`));

test("the good file is good", () => {
  expect(told(good)).toEqual([]);
});

describe("one slip is one message, in plain words, at the line where it is", () => {
  test.each<[what: string, begin: string, text: string, said: string]>([
    ["a colon in a text", "asks: Where", "A question: where is it?", "LINE:19 a text with a colon in it needs quotes around it"],
    [
      "quotes in quotes",
      'says: "Hi',
      '"He said "yes" to me."',
      'LINE:20 this `"` ends the text: write “ ” or ’ for a quote or an apostrophe inside it',
    ],
    [
      "an apostrophe in single quotes",
      'says: "Hi',
      "'It's late.'",
      "LINE:14 this `'` ends the text: write “ ” or ’ for a quote or an apostrophe inside it",
    ],
    [
      "a quote and more behind it",
      'says: "Hi',
      '"Yes" is what he said.',
      "LINE:11 a text that begins with a quote and goes on behind it needs quotes around all of it: write “ ” inside",
    ],
    [
      "a quote that is never closed",
      'says: "Hi',
      '"Hello there.',
      'LINE:11 the quote that opens this text is never closed: add `"` at its end',
    ],
    ["a name to be filled in, first", 'says: "Hi', "{name}, where is it?", "LINE:11 a text that begins with `{` needs quotes around it"],
    ["a sound, first", 'says: "Hi', "[A pause.] Where is it?", "LINE:11 a text that begins with `[` needs quotes around it"],
    ["a bracket left open by a text", 'says: "Hi', "[A pause.", "LINE:11 a text that begins with `[` needs quotes around it"],
    ["a bracket left open by a list", "levels:", "[css1", "LINE:9 `[` is opened here and never closed: add `]`"],
    ["an at sign, first", 'says: "Hi', "@home?", "LINE:11 a text cannot begin with `@` unless it has quotes around it"],
    ["an asterisk, first", 'says: "Hi', "*really* late", "LINE:11 a text cannot begin with `*` unless it has quotes around it"],
    ["a hyphen, first", 'says: "Hi', "- well, hello", "LINE:11 a text that begins with a hyphen needs quotes around it"],
    [
      "a name alone in braces",
      "name: Robin",
      "{robin}",
      "LINE:3 `name` should be a text: one that begins with `{` or `[` needs quotes around it",
    ],
    ["a sound alone", 'says: "Hi', "[A pause.]", "LINE:5 `says` should be a text: one that begins with `{` or `[` needs quotes around it"],
    ["a number for a text", "name: Robin", "12", "LINE:3 `name` should be a text: put quotes around `12`"],
    ["nothing", "name: Robin", "", "LINE:3 `name` has nothing after its colon: write its value, or take it out"],
    ["text of a number", "format:", '"2"', "LINE:1 `format` is a text, because it has quotes: take the quotes away from `2`"],
  ])("%s", (_, begin, text, said) => {
    expect(value(begin, text).said).toEqual([said]);
  });

  test.each<[what: string, begin: string, change: (line: string) => string, said: string]>([
    [
      "a choice too far left",
      "ask-when-needed:",
      (line) => line.slice(2),
      "LINE:5 this line begins 2 columns too far left: begin it at column 7",
    ],
    [
      "a first field too far right",
      "asks: {emotion",
      (line) => `  ${line}`,
      "LINE:7 this line begins 2 columns too far right: begin it at column 5",
    ],
    [
      "a field too far right",
      "does: [ask",
      (line) => `  ${line}`,
      "LINE:11 this line begins 2 columns too far right: begin it at column 9",
    ],
    [
      "a field one column too far left",
      "does: [ask",
      (line) => line.slice(1),
      "LINE:8 this line begins 1 column too far left: begin it at column 9",
    ],
    [
      "a situation too far right",
      "needed:",
      (line) => `  ${line}`,
      "LINE:5 this line begins 2 columns too far right: begin it at column 3",
    ],
    [
      "a situation too far left",
      "needed:",
      (line) => line.trimStart(),
      "LINE:1 this line begins 2 columns too far left: begin it at column 3",
    ],
    ["a tab", "does: [ask", (line) => `\t${line.trimStart()}`, "LINE:1 a tab cannot indent here: use spaces"],
    [
      "no-break spaces before a name",
      "does: [ask",
      (line) => line.replaceAll("  ", "\u00a0\u00a0"),
      "LINE:1 a no-break space (U+00A0) stands here, where a plain space belongs: type a space instead",
    ],
    [
      "a no-break space behind a colon",
      "does: [ask",
      (line) => line.replace(": ", ":\u00a0"),
      "LINE:14 a no-break space (U+00A0) stands here, where a plain space belongs: type a space instead",
    ],
    ["no space behind a colon", "does: [ask", (line) => line.replace(": ", ":"), "LINE:13 a space is missing after the colon of `does`"],
    ["no colon", "does: [ask", (line) => line.replace(":", ""), "LINE:13 a colon is missing after `does`"],
    ["no colon after a name", "ask-when-needed:", (line) => line.replace(":", ""), "LINE:22 a colon is missing after `ask-when-needed`"],
    [
      "a space of no width in a name",
      "to: needed",
      (line) => `${line}\u200b`,
      "LINE:9 a space of no width (U+200B) stands in `to`, and makes another name of it: delete it",
    ],
    [
      "a space of no width in a field's name",
      "to: needed",
      (line) => line.replace("to", "to\u200b"),
      "LINE:9 `to\u200b` is not known here: a space of no width (U+200B) stands in this name, delete it",
    ],
  ])("%s", (_, begin, change, said) => {
    expect(slip(begin, change).said).toEqual([said]);
  });

  test("a colon in a text inside braces", () => {
    const { said } = slip("says: [{when", (line) => line.replace(/text: "Well.*?"/, "text: Well: I leave"));
    expect(said).toEqual(["LINE:82 a text with a colon in it needs quotes around it"]);
  });
});

test("several slips are said together, each once, and tabs once for all lines", () => {
  const at = [lineOf("asks: Where"), lineOf("does: [ask")] as const;
  const two = lines.with(at[0], "  asks: A question: where is it?").with(at[1], "        does:[ask-when]");
  expect(told(two.join("\n"))).toEqual([
    `${at[0] + 1}:19 a text with a colon in it needs quotes around it`,
    `${at[1] + 1}:13 a space is missing after the colon of \`does\``,
  ]);
  const tabbed = lines.map((line, index) =>
    index > at[1] - 3 && index < at[1] + 2 ? line.replaceAll(/^ +/g, (found) => "\t".repeat(found.length / 2)) : line,
  );
  expect(told(tabbed.join("\n"))).toEqual([`${at[1] - 1}:1 a tab cannot indent here: use spaces, and on 3 more lines`]);
});

test("Windows lines change nothing of that", () => {
  const { source } = value("asks: Where", "A question: where is it?");
  expect(told(source.replaceAll("\n", "\r\n"))).toEqual(told(source));
});

test.each([
  ["a control character", good.replace("Where is my", "Where\u0007 is my"), /^\d+:14 a control character \(U\+0007\) stands here/],
  ["lines that end in CR alone", good.replaceAll("\n", "\r"), /^1:1 its lines end in CR alone/],
  ["nothing", "", /^1:1 the file is empty: /],
  ["nothing but blanks", "\uFEFF \n\n", /^1:1 the file is empty: /],
  [
    "more than is read",
    good + "#".repeat(1_000_001),
    /^1:1 the file has .*: shorten its longest texts, or move what other cases have too to `scenarios\/parts`$/,
  ],
])("no text of ours: %s", (_, source, said) => {
  expect(told(source)).toEqual([expect.stringMatching(said)]);
});
