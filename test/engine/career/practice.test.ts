import { expect, test } from "vitest";
import { dueScenarios } from "~/engine/career/due-scenarios";
import { nextPractice, type PracticeRecord } from "~/engine/career/next-practice";
import { playOn } from "../../kit/scenario/career-samples";

const intervals = [1, 3, 7, 21];
const day = (n: number) => playOn(n).day;
const plays = (...given: [on: number, passed: boolean][]) => given.map(([on, passed]) => playOn(on, { passed }));

test.each<[what: string, given: [number, boolean][], today: number, due: number | null]>([
  ["what was passed at once is not due", [[0, true]], 30, null],
  ["a failure is due the day after", [[0, false]], 1, 1],
  ["not on the same day", [[0, false]], 0, null],
  [
    "passed when due: again three days later",
    [
      [0, false],
      [1, true],
    ],
    4,
    4,
  ],
  [
    "not before",
    [
      [0, false],
      [1, true],
    ],
    3,
    null,
  ],
  [
    "passed too early changes nothing",
    [
      [0, false],
      [0, true],
    ],
    1,
    1,
  ],
  [
    "then seven days, then twenty-one",
    [
      [0, false],
      [1, true],
      [4, true],
      [11, true],
    ],
    32,
    32,
  ],
  [
    "and then it is over",
    [
      [0, false],
      [1, true],
      [4, true],
      [11, true],
      [32, true],
    ],
    300,
    null,
  ],
  [
    "a new failure begins anew",
    [
      [0, false],
      [1, true],
      [4, false],
    ],
    5,
    5,
  ],
])("%s", (_, given, today, due) => {
  expect(dueScenarios(plays(...given), intervals, day(today))).toEqual(due === null ? [] : [{ scenarioId: "a-case", since: day(due) }]);
});

const known = (id: string, over: Partial<PracticeRecord> = {}): PracticeRecord => ({
  id,
  competency: "tone",
  locked: false,
  plays: 1,
  passed: true,
  total: 90,
  ...over,
});
const nothing = { due: [], weak: [] };

test.each<[what: string, practised: PracticeRecord[], wanted: Parameters<typeof nextPractice>[1], next: ReturnType<typeof nextPractice>]>([
  ["nothing is open", [known("a", { locked: true })], nothing, null],
  ["the first of all", [known("a", { plays: 0, passed: false }), known("b", { plays: 0 })], nothing, { id: "a", reason: "first" }],
  ["what is due goes first", [known("a", { passed: false }), known("b")], { due: ["b"], weak: [] }, { id: "b", reason: "due" }],
  ["what is due and locked does not", [known("a"), known("b", { locked: true })], { due: ["b"], weak: [] }, { id: "a", reason: "again" }],
  ["then what was not passed", [known("a"), known("b", { passed: false })], { due: [], weak: ["tone"] }, { id: "b", reason: "not-passed" }],
  [
    "then the weak competency, where it was met least",
    [known("a", { competency: "authority", plays: 3 }), known("b", { competency: "authority", plays: 1 }), known("c", { plays: 0 })],
    { due: [], weak: ["process", "authority"] },
    { id: "b", reason: "weak" },
  ],
  ["then a new one", [known("a"), known("b", { plays: 0 })], nothing, { id: "b", reason: "new" }],
  ["then the least result", [known("a"), known("b", { total: 81 })], nothing, { id: "b", reason: "again" }],
])("%s", (_, practised, wanted, next) => {
  expect(nextPractice(practised, wanted)).toEqual(next);
});
