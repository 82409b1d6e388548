import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ProvedLine, writeBestLines } from "~/studio/tests/write-best-lines";
import { readSource, toData } from "~/studio/text/source";
import { applySplices } from "~/studio/text/splice";
import { diagnosticPages } from "../../kit/scenario/diagnostic-pages";

const base = readFileSync(`${diagnosticPages}/base.yaml`, "utf8");
const noted: ProvedLine = {
  ...{ level: "css1", variant: "no-hurry", ending: "in-time", pass: true },
  choices: ["ask-plain", "courier-board", "confirm-noon", "close-name"],
};
const fresh: ProvedLine = {
  ...noted,
  variant: "birthday-no-courier",
  choices: ["ask-warm", "courier-board", "shop-round-the-corner", "close-name"],
};

function written(text: string, lines: readonly ProvedLine[]): string {
  const steps = writeBestLines(readSource(text), lines);
  if (!steps) throw new Error("it has to be written by hand");
  return steps.reduce(applySplices, text);
}
const testsIn = (text: string): unknown => Object(toData(readSource(text))).tests;

test("a best line that nobody noted is added, one that somebody did is not said twice, and no other line changes", () => {
  const after = written(base, [noted, fresh]);
  expect(testsIn(after)).toEqual({
    ...Object(testsIn(base)),
    "best-birthday-no-courier": {
      ...{ role: "best", variant: "birthday-no-courier", choices: fresh.choices, ending: "in-time", pass: true },
    },
  });
  for (const line of base.split("\n")) expect(after.split("\n")).toContain(line);
});

test("written again it changes nothing, and a better line takes the place of the one before", () => {
  const once = written(base, [fresh]);
  expect(written(once, [fresh])).toBe(once);
  const better = { ...fresh, choices: ["ask-plain", ...fresh.choices.slice(1)], ending: "too-late", pass: false };
  expect(Object(testsIn(written(once, [better])))["best-birthday-no-courier"]).toEqual({
    ...{ variant: "birthday-no-courier", choices: better.choices, ending: "too-late", pass: false },
  });
});

test("where a case has several levels, each has a line of its own", () => {
  const after = written("id: one\n", [fresh, { ...fresh, level: "css2" }]);
  expect(Object.keys(Object(testsIn(after)))).toEqual(["best-css1-birthday-no-courier", "best-css2-birthday-no-courier"]);
});
