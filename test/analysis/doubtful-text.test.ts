import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { checkScenarios } from "~/services/author/check-scenarios.server";
import { template } from "~/services/catalog/template";
import { scenarioFolder } from "../kit/scenario/folder";

const good = template("late-parcel", "css1", "need-finding");
const says = '"Hi. My parcel was due yesterday. Where is it?"';

/** What the check says of the good file with something else in its place, as `line code message`. */
function found(from: string, to: string, part?: string): string[] {
  const folder = scenarioFolder({ "late-parcel": good.replace(from, to) });
  if (part !== undefined) {
    mkdirSync(join(folder, "parts"));
    writeFileSync(join(folder, "parts", "greeting.yaml"), part);
  }
  return checkScenarios([join(folder, "late-parcel")]).problems.map(({ line, code, message }) => `${line} ${code} ${message}`);
}
const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split("\n").length;

describe("a text that may not read as it was meant", () => {
  const at = lineOf(says);
  test.each<[what: string, text: string, said: string]>([
    [
      "cut off by a number sign",
      "Order #12 is late.",
      "a comment begins at `#12 is late.`, so nobody reads it: put quotes around the text",
    ],
    ["cut off behind a sentence", "Where is it? # asked twice", "a comment begins at `# asked twice`, so nobody reads it"],
    ["a name in capitals", '"I am {Name}."', "`{Name}` is shown as it stands: a name to be filled in is `{lower-case}`"],
    ["a name with blanks", '"I am { name }."', "`{ name }` is shown as it stands"],
    ["a name of another tool", '"I am {{first_name}}."', "`{{first_name}}` is shown as it stands"],
    ["curly quotes for straight ones", "“Where is it?”", "the curly quotes around this are shown with it: YAML's quotes are straight ones"],
    ["a letter that was lost", '"I am Ren\uFFFD."', "a letter was lost here when the file was saved in another encoding"],
    ["more than anyone reads", `"${"Where is it? ".repeat(500)}"`, "this text has 6499 characters, and nobody reads that many at once"],
  ])("%s", (_, text, said) => {
    expect(found(says, text)).toEqual([expect.stringContaining(`${at} GR2028 ${said}`)]);
  });

  test("a number that is never said", () => {
    const fact = "facts:\n  late: {label: Late, type: number, shows: days, starts: 2, hidden: false}\n";
    expect(found("facts:\n", fact)).toContainEqual(
      `${lineOf("facts:") + 1} GR2028 this never says the number: put \`{value}\` where it belongs`,
    );
  });

  test("what is meant is not doubted: quotes inside a text, a remark behind a name or a number, a name that is filled in", () => {
    expect(found(says, '"She said “late”. [A sigh.] Order #12?"')).toEqual([]);
    expect(found("levels: [css1]", "levels: [css1] # the lowest")).toEqual([]);
    expect(found("        to: needed", "        to: needed # and on")).toEqual([]);
    expect(found("situations:\n", "par: 10 # minutes\nsituations:\n")).toEqual([]);
  });
});

test("what is cut off in a part is told in the part", () => {
  const part =
    "format: 2\nid: greeting\ntitle: A greeting\nanytime:\n  greet: {words: Hello., note: none}\n  ring:\n    words: Call #4 now.\n";
  const said = found("customer:\n", "parts: [{use: greeting}]\ncustomer:\n", part);
  expect(said.filter((one) => one.includes("GR2028"))).toEqual([expect.stringMatching(/^7 GR2028 a comment begins at `#4 now\.`/)]);
});

test("what is cut off in a translation and in the shared files is told there", () => {
  const folder = scenarioFolder({ "late-parcel": good });
  const limits = readFileSync(join(folder, "limits.yaml"), "utf8");
  writeFileSync(join(folder, "limits.yaml"), limits.replace(/title: .*/, "title: Credit #1"));
  writeFileSync(join(folder, "late-parcel", "tr.yaml"), "format: 1\ntranslates: x\nwords:\n  title: Paket #2\n");
  const said = checkScenarios([folder]).problems.flatMap(({ code, file, line, message }) =>
    code === "GR2028" ? [`${relative(folder, file ?? "")}:${line} ${message.slice(0, 28)}`] : [],
  );
  expect(said).toEqual([
    expect.stringMatching(/^limits\.yaml:\d+ a comment begins at `#1`, so$/),
    "late-parcel/tr.yaml:4 a comment begins at `#2`, so",
  ]);
});

test("a condition in an anchor that never holds is said once, however many choices repeat it", () => {
  const ends = "to: &ends [{when: {all: [is-party, {not: is-party}]}, go: address}, {go: too-late}]";
  const folder = scenarioFolder({
    "late-parcel": good
      .replace("to: [{when: is-party, go: address}, {go: too-late}]", ends)
      .replace("to: [{when: is-party, go: too-late}, {go: address}]", "to: *ends"),
  });
  const { problems } = checkScenarios([join(folder, "late-parcel")]);
  const never = problems.filter(({ code }) => code === "GR2005").map(({ line, column }) => `${line}:${column}`);
  expect(never.length).toBeGreaterThan(0);
  expect(new Set(never).size).toBe(never.length);
});
