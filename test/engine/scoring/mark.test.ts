import { expect, test } from "vitest";
import { markOf } from "~/engine/count/mark";
import { noSums } from "~/engine/count/sums";
import type { Choice } from "~/engine/scenario/choice";
import type { Situation } from "~/engine/scenario/schema";
import { resultOf } from "~/engine/scoring/result";
import { firstModel } from "../../kit/scenario/limits";
import { play, scoreOf, small } from "../../kit/scenario/small";

const situation = (phase: Situation["phase"], emotion: number, interpretation: number, exploration: number): Situation => ({
  phase,
  key: false,
  asks: { emotion, interpretation, exploration },
  load: 0,
  says: [{ text: "Hello." }],
  choices: {},
});
const said = (emotion: number, interpretation: number, exploration: number, more: Partial<Choice> = {}): Choice => ({
  kind: "say",
  words: "Hello.",
  shows: { emotion, interpretation, exploration },
  ...more,
});

test.each([
  ["nothing asked, nothing given: tone alone", situation("solve", 0, 0, 0), said(0, 0, 0), 100],
  ["all that was asked is given", situation("open", 2, 1, 1), said(2, 1, 1), 100],
  // (.30 · ½ + .20 · ½ + .25) / (.30 + .20 + .25)
  ["half of what was asked", situation("open", 2, 0, 1), said(1, 0, 0), 67],
  // (.30 · ½ + .25) / .55: an excess of 2 weighs as 1 while the conversation opens
  ["too much feeling at the opening", situation("open", 0, 0, 0), said(2, 0, 0), 73],
  // .25 / .55
  ["too much feeling while solving", situation("solve", 0, 0, 0), said(2, 0, 0), 45],
  ["too much feeling at the close", situation("close", 0, 0, 0), said(2, 0, 0), 45],
  // too little weighs in full, at the opening too: (.25 · 0 + .25) / .50
  ["too little at the opening", situation("open", 0, 2, 0), said(0, 0, 0), 50],
  // a tone of (0 + 1 + 2 + 2 + 2 + 2) / 12
  ["tone", situation("solve", 0, 0, 0), said(0, 0, 0, { tone: { proud: 0, concise: 1 } }), 75],
  // (.20 · 1 + .25 · .75) / .45
  ["tone and one mechanism", situation("solve", 0, 0, 2), said(0, 0, 2, { tone: { proud: 0, concise: 1 } }), 86],
  ["harm, whatever else is given", situation("open", 2, 1, 1), said(2, 1, 1, { harm: "blames" }), -100],
  ["words without anything shown", situation("solve", 1, 0, 0), { kind: "say", words: "Hello." } satisfies Choice, 73],
])("%s", (_, here, choice, points) => {
  expect(markOf(firstModel, here, choice).points).toBe(points);
});

test("a mark says what it is made of", () => {
  expect(markOf(firstModel, situation("open", 2, 0, 0), said(1, 0, 1, { tone: { human: 1 }, harm: "jokes" }))).toEqual({
    points: -100,
    times: 1,
    fits: { emotion: { asked: 2, given: 1, fit: 0.5 }, interpretation: null, exploration: { asked: 0, given: 1, fit: 0.75 } },
    tone: 11 / 12,
    lacking: ["human"],
    harm: "jokes",
  });
});

test.each([
  [[], 0],
  [[100], 100],
  [[50, 100], 75],
  [[-100], 0],
  [[-100, 100], 0],
  [[-100, 100, 100], 100 / 3],
])("the mean of %j is %d", (marks, mean) => {
  const final = { points: 80, cap: 100, empowerment: null, faulty: false };
  const sums = { ...noSums, marks: marks.reduce((sum, mark) => sum + mark, 0), marked: marks.length };
  expect(resultOf(firstModel, 10, final, sums).empathy).toBeCloseTo(mean, 9);
});

test("a turn that harms pulls the mean down, and never below 0", () => {
  const scenario = small({
    sorry: { kind: "say", words: "Sorry." },
    joke: { kind: "say", words: "Ha!", harm: "jokes" },
    thanks: { kind: "say", words: "Thanks." },
  });
  expect(scoreOf(scenario, ["sorry", "joke", "thanks", "solve"]).empathy.score).toBe(33.3);
  expect(scoreOf(scenario, ["joke", "solve"]).empathy.score).toBe(0);
});

test("a spoken choice is marked the first time, and is a repeat each time after that; a silent one is neither", () => {
  const scenario = small({
    sorry: { kind: "say", words: "Sorry.", again: true },
    look: { kind: "open", label: "Look", again: true },
  });
  const { turns } = play(scenario, ["sorry", "sorry", "look", "look", "sorry", "solve"]).played;
  expect(turns.map(({ counts }) => counts.mark?.points ?? null)).toEqual([100, null, null, null, null, null]);
  expect(turns.map(({ counts }) => counts.repeats)).toEqual([0, 1, 0, 0, 1, 0]);
});
