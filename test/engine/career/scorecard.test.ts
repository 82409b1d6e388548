import { expect, test } from "vitest";
import { reviewOf } from "~/engine/career/scorecard";
import oracle from "../../fixtures/zendesk_iqs_oracle.json" with { type: "json" };

// Figures that Zendesk publishes about its quality reviews; the pages are named in the file.
const weights = oracle.derived.weights;
const marked = (marks: readonly (number | undefined)[], critical = -1) =>
  reviewOf(
    weights.map((weight, at) => ({ id: `c${at}`, min: 0, max: 1, weight, critical: at === critical })),
    Object.fromEntries(marks.flatMap((mark, at) => (mark === undefined ? [] : [[`c${at}`, mark]]))),
  );

test.each(Object.entries(oracle.scales))("a scale of %s", (name, published) => {
  const steps = published.length;
  const scores = published.map((_, at) => reviewOf([{ id: "tone", min: 1, max: steps, weight: 1 }], { tone: at + 1 }).score ?? -1);
  // Published cut, not rounded: 66.6.
  expect(
    scores.map((score) => Math.floor(score * 10) / 10),
    name,
  ).toEqual(published);
});

test("the published reviews, and their mean", () => {
  const reviews = [
    marked([1, 1, 1, 1, 1]),
    marked([1, 0, 0, 0, 1]),
    marked([1, 1, 0, 1, 1]),
    marked([1, 1, 1, 1, 0]),
    marked([1, 1, 1, 1, 0], 4),
  ].map(({ score }) => score ?? -1);
  expect(reviews.map((score) => Number(score.toFixed(2)))).toEqual(oracle.iqs.reviews);
  expect(reviews.reduce((sum, score) => sum + score, 0) / reviews.length).toBeCloseTo(oracle.iqs.expected, 2);
});

test("a critical category under half sets the review to 0 and leaves the categories; at half it does not", () => {
  const categories = [
    { id: "safety", min: 0, max: 2, weight: 1, critical: true },
    { id: "tone", min: 0, max: 2, weight: 3 },
  ];
  expect(reviewOf(categories, { safety: 0, tone: 2 })).toEqual({ score: 0, categories: { safety: 0, tone: 100 } });
  expect(reviewOf(categories, { safety: 1, tone: 2 })).toEqual({ score: 87.5, categories: { safety: 50, tone: 100 } });
});

test("what was not rated has no weight, and nothing rated has no score", () => {
  expect(marked([undefined, 1, 1, undefined, 0]).score).toBeCloseTo(400 / 4.5, 10);
  expect(marked([])).toEqual({ score: null, categories: {} });
});
