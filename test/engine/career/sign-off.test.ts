import { expect, test } from "vitest";
import { findsReady, ruledOutBy, signOff } from "~/engine/career/sign-off";

const line = (id: string, steps: number, critical: boolean) => ({
  id,
  title: id,
  weight: 1,
  critical,
  steps: Array.from({ length: steps }, String),
});
const scorecard = [line("tone", 3, false), line("safety", 3, true), line("money", 4, true)];
const review = (ready: boolean, safety = 2, money = 3) => ({
  ready,
  marks: { one: { tone: 0, safety: 2, money: 3 }, other: { tone: 0, safety, money } },
});
const rules = { reviewers: 2, scorecard };

test("a critical category under half in any conversation is named; at half it is not, and others never are", () => {
  expect(ruledOutBy(scorecard, review(true, 1, 2).marks)).toEqual([]);
  expect(ruledOutBy(scorecard, review(true, 0, 2).marks)).toEqual(["safety"]);
  expect(ruledOutBy(scorecard, review(true, 0, 1).marks)).toEqual(["safety", "money"]);
});

test("two of one mind decide, else the third; a ready over a critical category under half counts against it", () => {
  expect([signOff([], rules), signOff([review(true)], rules), signOff([review(true), review(false)], rules)]).toEqual([null, null, null]);
  expect(signOff([review(true), review(true)], rules)).toBe(true);
  expect(signOff([review(true), review(false), review(false)], rules)).toBe(false);
  expect(findsReady(scorecard, review(true, 0))).toBe(false);
  expect(signOff([review(true, 0), review(true, 0)], rules)).toBe(false);
  expect(signOff([review(true, 0), review(true)], rules)).toBeNull();
  expect(signOff([review(true, 0), review(true), review(true)], rules)).toBe(true);
});
