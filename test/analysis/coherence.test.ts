import { expect, test } from "vitest";
import { playBlindly } from "~/analysis/coherence/blind-replay";
import { type Coherence, coherenceAt } from "~/analysis/coherence/coherence";
import type { RolePlayed } from "~/analysis/coherence/roles";
import { type Shortfall, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { type FailingRole, failingRoles } from "~/engine/scenario/names";
import { rulesAt, shared } from "../kit/scenario/limits";
import { type ScenarioInput, small } from "../kit/scenario/small";

const failed = failingRoles.map((role) => ({ role, greatest: 50, passing: [] }));
const withRole = (role: FailingRole, greatest: number | null, passing: RolePlayed["passing"] = []) => [
  ...failed.filter((one) => one.role !== role),
  { role, greatest, passing },
];
const sound: Coherence = {
  level: "css1",
  practiceVariants: 4,
  bestLines: 2,
  reservedVariants: 1,
  sharedBests: [],
  blindPasses: [],
  situations: 10,
  endings: 6,
  rank: { first: 990, by: "cold" },
  roles: failed,
  askedRoles: [...failingRoles],
  chances: [{ draw: "practice", player: "random", chance: 0.05, example: null }],
  passes: null,
  csat: { least: 1, greatest: 5 },
  positions: 100,
  unsolved: [],
};
const examined = new Set(["css1"]);
const told = (found: readonly Shortfall[]) => found.map(({ at, message }) => `${at}: ${message}`);

test("what is demanded is enough", () => {
  expect(told(shortfallsOf(sound, examined))).toEqual([]);
  const unasked = { roles: withRole("over-giving", null), askedRoles: failingRoles.filter((role) => role !== "over-giving") };
  expect(told(shortfallsOf({ ...sound, ...unasked }, examined))).toEqual([]);
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
  ...failingRoles.map((role): [Partial<Coherence>, string] => [
    { roles: withRole(role, null) },
    `tests: no line is played that is ${role}`,
  ]),
  [{ roles: withRole("unverified", 81, [{ test: "quick", variant: "easy" }]) }, "tests.quick: is unverified, and passes in `easy`"],
  [
    { blindPasses: [{ reserved: "exam", practice: "easy", line: ["ask", "credit=500"], total: 93.3 }] },
    "variants.exam: is reserved, and whoever remembers the best line of `easy` passes it blindly with 93.3, by `ask,credit=500`",
  ],
  [
    { chances: [{ draw: "gate", player: "twins", chance: 0.051, example: { variant: "easy", line: ["ask", "solve"] } }] },
    "situations: who does not think (twins) passes 5.1 % of the gate plays, where 5 % are the most: in `easy` by `ask,solve`",
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
    blindPasses: [],
    roles: [
      { role: "polite-fast", passing: [] },
      { role: "warm-empty", greatest: null, passing: [] },
      { role: "cold-solved", greatest: 100, passing: [{ test: "cold", variant: "left" }] },
      { role: "over-giving", greatest: null },
      { role: "under-paying", greatest: null },
      { role: "unverified", greatest: null },
    ],
    askedRoles: ["polite-fast", "warm-empty", "cold-solved"],
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

test("a line is replayed blindly: what is not offered is skipped, the rest after an end is forgotten, and no end comes to nothing", () => {
  const rules = rulesAt(small({ ask: { kind: "ask", words: "Why?" } }), "css1");
  const blindly = (...line: string[]) => {
    const { line: played, score } = playBlindly(rules, {}, line);
    return [played.join(), score?.passed ?? null];
  };
  expect(blindly("ask", "elsewhere", "ask", "solve", "lose")).toEqual(["ask,solve", true]);
  expect(blindly("ask", "lose", "solve")).toEqual(["ask,lose", false]);
  expect(blindly("ask", "elsewhere")).toEqual(["ask", null]);
});

test("a reserved variant that memory passes is told, though another line is best there", () => {
  const over = withAnswers({ left: ["left"], right: ["right"], exam: ["both"] });
  const end = { kind: "say" as const, words: "Yes.", to: "solved" };
  const talk = over.situations?.talk;
  if (!talk) throw new Error("the answers stand at `talk`");
  const choices = {
    ...talk.choices,
    left: { ...end, then: [{ when: { fact: "case", is: "exam" }, minutes: 13, to: "solved" }, { to: "solved" }] },
  };
  const found = measured({ ...over, situations: { talk: { ...talk, choices } } });
  expect(found.sharedBests).toEqual([]);
  expect(found.blindPasses).toContainEqual(expect.objectContaining({ reserved: "exam", practice: "left", line: ["left"] }));
});
