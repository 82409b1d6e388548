import { describe, expect, test } from "vitest";
import type { AttemptTrace } from "~/analysis/figures/attempt-trace";
import { caseFigures } from "~/analysis/figures/case-figures";
import { pointBiserial, variantFigures } from "~/analysis/figures/variant-figures";
import { toChance } from "../kit/studio/chance";

const NOW = "2026-11-30T12:00:00.000Z";
const step = (situation: string, choice: string, isWrong = false): AttemptTrace["steps"][number] => ({
  ...{ situation, choice, isWrong },
  offered: ["ask", "shrug", choice],
});
const trace = (
  subject: string,
  steps: AttemptTrace["steps"],
  standsAt: string | null = null,
  lastAt = "2026-11-28T12:00:00.000Z",
): AttemptTrace => ({
  ...{ subject, steps, standsAt, lastAt },
});
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

describe("what attempts at a case tell together", () => {
  test("where people leave: those who stand there since before, of all who came by", () => {
    const traces = [
      ...people(4).map((one) => trace(one, [step("opening", "ask"), step("later", "ask")])),
      trace("p4", [step("opening", "ask")], "later"),
      trace("p5", [step("opening", "ask")], "later", NOW),
      trace("p6", [step("opening", "ask")], "opening"),
    ];
    expect(caseFigures(traces, NOW).leaving).toEqual([
      { situation: "later", n: 5, left: 1 },
      { situation: "opening", n: 7, left: 1 },
    ]);
  });

  test("choices nobody takes: those that nobody took of all to whom they were offered", () => {
    const traces = people(5).map((one) => trace(one, [step("opening", "ask")]));
    expect(caseFigures(traces, NOW).untaken).toEqual([{ situation: "opening", choice: "shrug", n: 5 }]);
    expect(caseFigures([...traces, trace("p9", [step("opening", "shrug")])], NOW).untaken).toEqual([]);
  });

  test("the same wrong choice three times, by one person, over all of their attempts", () => {
    const wrong = step("opening", "shrug", true);
    const traces = [
      ...people(5).flatMap((one) => [trace(one, [wrong]), trace(one, [wrong])]),
      trace("p0", [wrong]),
      trace("p1", [step("opening", "shrug")]),
    ];
    expect(caseFigures(traces, NOW).repeated).toEqual([{ situation: "opening", choice: "shrug", n: 5, people: 1 }]);
  });

  test("nothing is said of four people, however often they tried", () => {
    const often = people(4).flatMap((one) => Array.from({ length: 9 }, () => trace(one, [step("opening", "shrug", true)], "later")));
    expect(caseFigures(often, NOW)).toEqual({ leaving: [], untaken: [], repeated: [] });
    expect(variantFigures(people(4).map(() => ({ variant: "lost", passed: true, elsewhere: 70 })))).toEqual([]);
  });
});

describe("how a variant turned out", () => {
  const result = (passed: boolean, elsewhere: number | null) => ({ variant: "lost", passed, elsewhere });

  test("passes of people, and how far those who passed are ahead elsewhere", () => {
    const results = [result(true, 90), result(true, 80), result(false, 60), result(false, 50), result(true, 85), result(true, null)];
    // By hand: means 85 and 55, s = √(1180/5), 30/s · √6/5.
    expect(variantFigures(results)).toEqual([
      { variant: "lost", n: 6, passed: 4, discrimination: { n: 5, value: expect.closeTo(0.9567, 4) } },
    ]);
  });

  test("nothing where nothing sets people apart, or too few are known elsewhere", () => {
    for (const results of [
      people(6).map((_, index) => result(true, index)),
      people(6).map((_, index) => result(index % 2 === 0, 70)),
      people(6).map((_, index) => result(index % 2 === 0, index < 4 ? index : null)),
    ])
      expect(variantFigures(results)[0]?.discrimination).toBeNull();
  });

  test("it is Pearson's r of passing as 0 and 1", () => {
    const chance = toChance(14);
    for (let round = 0; round < 50; round += 1) {
      const results = people(5 + chance.below(30)).map((_, index) => ({
        passed: index === 0 || (index > 1 && chance.holds(0.5)),
        elsewhere: chance.below(101),
      }));
      const [xs, ys] = [results.map(({ passed }) => Number(passed)), results.map(({ elsewhere }) => elsewhere)];
      const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
      const product = (one: readonly number[], other: readonly number[]) => sum(one.map((value, index) => value * (other[index] ?? 0)));
      const n = results.length;
      const about = (one: readonly number[], other: readonly number[]) => n * product(one, other) - sum(one) * sum(other);
      expect(pointBiserial(results)).toBeCloseTo(about(xs, ys) / Math.sqrt(about(xs, xs) * about(ys, ys)), 9);
    }
  });
});
