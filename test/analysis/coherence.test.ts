import { expect, test } from "vitest";
import { type Coherence, coherenceAt } from "~/analysis/coherence/coherence";
import { type Shortfall, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { shared } from "../kit/scenario/limits";
import { type ScenarioInput, small } from "../kit/scenario/small";

const failed = { greatest: 50, passing: [] };
const sound: Coherence = {
  level: "css1",
  practiceVariants: 4,
  bestLines: 2,
  reservedVariants: 1,
  sharedBests: [],
  situations: 10,
  endings: 6,
  rank: { first: 990, by: "cold" },
  roles: { "polite-fast": failed, "warm-empty": failed, "cold-solved": failed, "over-giving": failed },
  mayGiveMoney: true,
  chance: { draw: "practice", player: "random", chance: 0.05 },
  csat: { least: 1, greatest: 5 },
  positions: 100,
  unsolved: [],
};
const examined = new Set(["css1"]);
const told = (found: readonly Shortfall[]) => found.map(({ at, message }) => `${at}: ${message}`);

test("what is demanded is enough", () => {
  expect(told(shortfallsOf(sound, examined))).toEqual([]);
  const { "over-giving": _, ...others } = sound.roles;
  const nothing = { greatest: null, passing: [] };
  expect(told(shortfallsOf({ ...sound, roles: { ...others, "over-giving": nothing }, mayGiveMoney: false }, examined))).toEqual([]);
  expect(told(shortfallsOf({ ...sound, level: "css2", reservedVariants: 0 }, examined))).toEqual([]);
});

test.each<[lacking: Partial<Coherence>, expected: string]>([
  [{ practiceVariants: 3 }, "variants: 3 practice variants, where 4 are wanted"],
  [{ bestLines: 1 }, "variants: 1 best lines in its practice variants, where 2 are wanted"],
  [{ reservedVariants: 0 }, "variants: no variant is reserved for the gate"],
  [
    { sharedBests: [{ reserved: "exam", practice: "easy", line: ["ask", "credit=500"] }] },
    "variants.exam: is reserved, and `ask,credit=500` is best in it and in `easy`",
  ],
  [{ unsolved: ["endless"] }, "variants.endless: nothing is proved of it: the check says why"],
  [{ situations: 9 }, "situations: 9 situations can be reached, where 10 to 30 are wanted"],
  [{ situations: 31 }, "situations: 31 situations can be reached, where 10 to 30 are wanted"],
  [{ endings: 5 }, "endings: 5 endings can be reached, where 6 are wanted"],
  [{ rank: { first: 989, by: "cold" } }, "tests.cold: the best line comes first under 989 of 1000 weightings, where 990 are wanted"],
  [{ roles: { ...sound.roles, "warm-empty": { greatest: null, passing: [] } } }, "tests: no line is played that is warm-empty"],
  [{ roles: { ...sound.roles, "over-giving": { greatest: null, passing: [] } } }, "tests: no line is played that is over-giving"],
  [
    { roles: { ...sound.roles, "polite-fast": { greatest: 81, passing: [{ test: "quick", variant: "easy" }] } } },
    "tests.quick: is polite-fast, and passes in `easy`",
  ],
  [
    { chance: { draw: "gate", player: "apologetic", chance: 0.051 } },
    "situations: who does not think (apologetic) passes 5.1 % of the gate plays, where 5 % are the most",
  ],
])("%j falls short", (lacking, expected) => {
  expect(told(shortfallsOf({ ...sound, ...lacking }, examined))).toEqual([expected]);
});

/** By variant, the answers that are best there; `exam` is reserved. */
function withAnswers(best: { left: string[]; right: string[]; exam: string[] }): Partial<ScenarioInput> {
  const goodIn = (answer: string) => Object.entries(best).flatMap(([name, answers]) => (answers.includes(answer) ? [name] : []));
  const choice = (answer: string) => ({
    kind: "say" as const,
    words: "Yes.",
    to: [
      ...goodIn(answer).map((name) => ({ when: { fact: "case", is: name }, go: "solved" })),
      { go: answer === "right" ? "halved" : "lost" },
    ],
  });
  return {
    facts: { case: { label: "Case", type: "choice", of: { left: "Left", right: "Right", exam: "Exam" } } },
    variants: { left: { facts: { case: "left" } }, right: { facts: { case: "right" } }, exam: { gate: true, facts: { case: "exam" } } },
    situations: {
      talk: { phase: "solve", asks: {}, says: "Hello.", choices: { left: choice("left"), right: choice("right"), both: choice("both") } },
    },
    tests: { fast: { role: "polite-fast", variant: "left", choices: ["right"] }, cold: { role: "cold-solved", choices: ["left"] } },
  };
}

function measured(over: Partial<ScenarioInput>): Coherence {
  const examined = examineCase({ scenario: small({}, over), ...shared, wordsHash: "", translations: new Map() }, 1000, { withCsat: true });
  const [at] = examined.levels;
  if (!at) throw new Error("the small scenario has a level");
  return coherenceAt(examined, at);
}

test("variants, places, lines and chances are counted as they are", () => {
  expect(measured(withAnswers({ left: ["left"], right: ["right"], exam: ["both"] }))).toMatchObject({
    practiceVariants: 2,
    bestLines: 2,
    reservedVariants: 1,
    sharedBests: [],
    situations: 1,
    endings: 3,
    rank: { first: 1000, by: null },
    roles: {
      "polite-fast": { passing: [] },
      "warm-empty": { greatest: null, passing: [] },
      "cold-solved": { greatest: 100, passing: [{ test: "cold", variant: "left" }] },
    },
    mayGiveMoney: false,
    csat: { least: 3, greatest: 3 },
    unsolved: [],
  });
});

test.each<[what: string, left: string[], exam: string[], line: string]>([
  ["the same line", ["left"], ["left"], "left"],
  ["one that is only one of the best in practice", ["left", "both"], ["both"], "both"],
  ["one that is only one of the best in the gate", ["both"], ["left", "both"], "both"],
])("a reserved variant shares %s", (_, left, exam, line) => {
  expect(measured(withAnswers({ left, right: ["right"], exam })).sharedBests).toEqual([
    { reserved: "exam", practice: "left", line: [line] },
  ]);
});
