import { expect, test, vi } from "vitest";
import { printScore } from "~/cli/score-text";
import { score } from "~/engine/scoring/score";
import { type EndedLine, endedLines } from "../kit/generate/ended-lines";
import { secondModel } from "../kit/scenario/limits";

const tenths = (shown: string | number) => Math.round(10 * Number(shown));
const half = (exact: number) => Math.floor(exact + 0.5 + 1e-9);
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

/** The lines that `play` prints of a result, by the number that they explain. */
function printed({ rules, played }: EndedLine): Map<string, string[]> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  printScore(rules, played, score(rules, played));
  const lines = log.mock.calls.flatMap(([text]) => String(text).split("\n"));
  log.mockRestore();
  const found = new Map<string, string[]>();
  let under: string[] = [];
  for (const line of lines) {
    const [, name] = /^ {2}(Outcome|Empathy|Empowerment) /.exec(line) ?? [];
    if (name) {
      under = [];
      found.set(name, under);
    }
    under.push(line);
  }
  return found;
}

const LINES = process.env.GREENROOM_LONG === "1" ? 10_000 : 150;

/** The numbers at the place of the group in every line that reads so, in tenths. */
const numbers = (lines: readonly string[], pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.slice(1, 2) ?? []).map(tenths);

test("what `play` prints adds up to what stands below it", () => {
  const held = new Set<string>();
  for (const line of endedLines(secondModel, 20261205, LINES)) {
    const text = printed(line);
    expect([...text.keys()]).toEqual(["Outcome", "Empathy", "Empowerment"]);
    for (const [name, lines] of text) {
      const [shown] = numbers(lines.slice(0, 1), /^ {2}\w+ (-?[\d.]+)$/);
      if (shown === undefined) {
        expect(lines[0]).toBe("  Empowerment not asked for");
        continue;
      }
      const [comesTo] = numbers(lines, /^ {4}(?:added up|average) (-?[\d.]+)$/);
      const [heldAt] = numbers(lines, /^ {4}held at ([\d.]+)$/);
      if (comesTo === undefined) {
        expect([name, shown], "nothing was said").toEqual(["Empathy", 0]);
        continue;
      }
      if (name === "Outcome") expect(sum(numbers(lines, /^ {4}[A-Z][a-z' ]+ ([\d.]+) of /))).toBe(comesTo);
      else {
        const marks = lines.flatMap((one) => {
          const [, points, times = 1] = /^ {6}(-?[\d.]+)(?: ×(\d+))? /.exec(one) ?? [];
          return points === undefined ? [] : [{ points: tenths(points), times: Number(times) }];
        });
        expect(comesTo).toBe(half(sum(marks.map(({ points, times }) => points * times)) / sum(marks.map(({ times }) => times))));
      }
      expect(shown).toBe(Math.max(0, Math.min(comesTo, heldAt ?? 1000)));
      if (heldAt !== undefined) held.add(name);
    }
  }
  expect(held).toEqual(new Set(["Outcome", "Empathy", "Empowerment"]));
});

test("what `--json` holds adds up to a tenth", () => {
  for (const { rules, played } of endedLines(secondModel, 20261206, LINES)) {
    const { outcome, empathy, empowerment }: ReturnType<typeof score> = JSON.parse(JSON.stringify(score(rules, played)));
    expect(sum(outcome.parts.map(({ points }) => tenths(points)))).toBe(tenths(outcome.sum));
    expect(outcome.score).toBe(Math.min(outcome.sum, outcome.cap?.at ?? 100));
    const counted = sum(empathy.marks.map(({ mark }) => mark.times));
    if (counted > 0)
      expect(tenths(empathy.mean)).toBe(half((10 * sum(empathy.marks.map(({ mark }) => mark.points * mark.times))) / counted));
    expect(empathy.score).toBe(Math.max(0, Math.min(empathy.mean, empathy.cap?.at ?? 100)));
    if (empowerment.mean === null) continue;
    const worth = sum(empowerment.points.map((point) => 1000 * point.worth));
    expect(tenths(empowerment.mean)).toBe(half(worth / empowerment.points.length));
    expect(empowerment.score).toBe(Math.min(empowerment.mean, empowerment.cap?.at ?? 100));
  }
});
