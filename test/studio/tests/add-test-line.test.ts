import { expect, test } from "vitest";
import { addTestLine, type TestLine } from "~/studio/tests/add-test-line";
import { editText } from "~/studio/text/edit";
import { readSource, toData } from "~/studio/text/source";

function added(text: string, name: string, line: TestLine): string {
  const source = readSource(text);
  const operation = addTestLine(toData(source), name, line);
  if (typeof operation === "string") return operation;
  return editText(source, operation)?.source.text ?? "by hand";
}

const line: TestLine = { choices: ["ask", "give=4000"], ending: "solved", pass: true };

test("a line comes behind those that there are, in the order in which authors write one, and no other line changes", () => {
  const text = "id: one # keep\ntests:\n  kind:\n    choices: [ask]\nendings: {}\n";
  const after = added(text, "hasty", { pass: false, choices: ["give=1"], level: "css1", variant: "late" });
  expect(after.split("\n").filter((found) => !text.split("\n").includes(found))).not.toEqual([]);
  for (const kept of text.split("\n")) expect(after.split("\n")).toContain(kept);
  expect(toData(readSource(after))).toMatchObject({
    tests: { kind: { choices: ["ask"] }, hasty: { level: "css1", variant: "late", choices: ["give=1"], pass: false } },
  });
  expect(after.indexOf("level: css1")).toBeLessThan(after.indexOf("give=1"));
});

test("a case without test lines gets its first", () => {
  expect(toData(readSource(added("id: one\n", "kind", line)))).toEqual({ id: "one", tests: { kind: line } });
});

test("a name that is taken, or that is none, adds nothing", () => {
  expect(added("tests: {kind: {choices: [ask]}}\n", "kind", line)).toBe("taken");
  for (const name of ["", "Kind", "1st", "two words", "a--b"]) expect(added("id: one\n", name, line)).toBe("name");
});
