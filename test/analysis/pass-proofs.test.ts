import { expect, test } from "vitest";
import { carefulPasses } from "~/analysis/coherence/careful-pass";
import { type Coherence, coherenceAt } from "~/analysis/coherence/coherence";
import { provePasses } from "~/analysis/coherence/pass-proofs";
import { passDemands, shortfallsOf } from "~/analysis/coherence/shortfalls";
import { examineCase, type LevelExamination } from "~/analysis/diagnostics/examine-case";
import { toGraph } from "~/analysis/graph/graph";
import { toDice } from "~/analysis/players/dice";
import { toSolution } from "~/analysis/search/solve";
import type { Model } from "~/engine/count/model";
import { firstModel, rulesAt, shared } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

const { talk } = smallInput.situations;
type Situations = ScenarioInput["situations"];

function examined(over: Partial<ScenarioInput>): { coherence: Coherence; at: LevelExamination } {
  const found = examineCase({ scenario: small({}, over), ...shared, model: firstModel, wordsHash: "", translations: new Map() }, 1000);
  const [at] = found.levels;
  if (!at) throw new Error("the small scenario has a level");
  return { at, coherence: coherenceAt(found, at, { withPasses: true }) };
}

/** As many places in a row, each with a right way on and one that takes a fifth of par longer. */
function chain(places: number): Partial<ScenarioInput> {
  const situations: Situations = {};
  for (let place = 0; place < places; place += 1) {
    const to = place === places - 1 ? "solved" : `place-${place + 1}`;
    situations[`place-${place}`] = {
      ...talk,
      choices: {
        [`right-${place}`]: { kind: "say", words: "Yes.", minutes: 5, to },
        [`slow-${place}`]: { kind: "say", words: "Well.", minutes: 5 + places, to },
      },
    };
  }
  return { starts: "place-0", par: 5 * places, situations };
}

/** Passes nothing but what is best. */
const strict: Model = { ...firstModel, pass: { total: 99, dimension: 70 } };
const PLAYS = 2000;

function carefulShare(over: Partial<ScenarioInput>, model: Model): number {
  const solved = toSolution(toGraph(rulesAt(small({}, over), "css1", model), {}));
  return carefulPasses(solved, PLAYS, toDice(5)) / PLAYS;
}

test.each([1, 5, 20])("a careful player slips once in twenty turns, over %d of them", (places) => {
  const share = carefulShare(chain(places), strict);
  expect(Math.abs(share - 0.95 ** places)).toBeLessThan(0.03);
});

test("a slip that the pass can bear, and one that is no neighbour, fail nobody", () => {
  expect(carefulShare(chain(5), firstModel)).toBe(1);
  const lost = { kind: "end", label: "Lose it", to: "lost" } as const;
  const far: Partial<ScenarioInput> = {
    situations: { talk: { ...talk, choices: { right: { kind: "say", words: "Yes.", to: "solved" }, lost } } },
  };
  expect(carefulShare(far, strict)).toBe(1);
});

/** Two variants that look alike: whoever asks is told which it is, and whoever guesses may be right. */
function guessed({ asking = 0 }: { asking?: number } = {}): Partial<ScenarioInput> {
  const say = { kind: "say", words: "I see.", reply: "Yes." } as const;
  const answer = (name: string, words: string) => ({
    kind: "say" as const,
    words,
    to: [{ when: { fact: "case", is: name }, go: "solved" }, { go: "lost" }],
  });
  return {
    facts: { case: { label: "Case", type: "choice", of: { left: "Left", right: "Right" } } },
    variants: { left: { facts: { case: "left" } }, right: { facts: { case: "right" } } },
    situations: {
      talk: {
        ...talk,
        choices: {
          ask: { ...say, kind: "ask", learns: ["case"], minutes: asking },
          left: answer("left", "It is left."),
          right: answer("right", "It is right."),
        },
      },
    },
  };
}

test("a line that guesses right owes its pass to luck; one that asks first does not", () => {
  const { coherence } = examined(guessed());
  const [luck] = coherence.passes?.luck ?? [];
  expect(luck?.lines).toBe(100);
  // At the opening two choices leave a pass possible, and one of them guesses.
  expect(luck?.lucky).toBeGreaterThan(35);
  expect(luck?.lucky).toBeLessThan(65);
  expect(luck?.example?.line).toEqual([luck?.example?.variant]);
  expect(luck?.example?.luck).toBeGreaterThan(15);
});

test("where nothing can be asked, nobody can do better than guess, and luck it is", () => {
  const over = guessed();
  const { ask: _, ...blind } = over.situations?.talk?.choices ?? {};
  const { coherence } = examined({ ...over, situations: { talk: { ...talk, choices: blind } } });
  expect(coherence.passes?.luck).toMatchObject([{ lines: 100, lucky: 100 }]);
});

test("the same is measured each time", () => {
  const { at } = examined(guessed());
  expect(provePasses(at)).toEqual(provePasses(at));
});

test("what falls short is told, and is left out where nobody asked", () => {
  const { coherence } = examined(guessed());
  const passes = {
    impossible: [{ variant: "left", wrong: "money" as const, line: ["pay=1"], total: 85.5 }],
    luck: [
      { draw: "practice" as const, lines: 100, lucky: 2, example: null },
      { draw: "gate" as const, lines: 100, lucky: 3, example: { variant: "right", line: ["right"], total: 90, luck: 12.34 } },
    ],
    careful: [
      { draw: "practice" as const, plays: 400, passed: 360 },
      { draw: "gate" as const, plays: 400, passed: 359 },
    ],
  };
  const told = (found: Coherence) =>
    shortfallsOf(found, new Set()).flatMap(({ demand, at, message }) =>
      passDemands.includes(demand) ? [`${demand} ${at}: ${message}`] : [],
    );
  expect(told({ ...coherence, passes })).toEqual([
    "impossible-pass variants.left: 85.5 passes with money far from fair, by `pay=1`",
    "luck variants: 3 of 100 passing lines owe the gate pass to luck, where 2 % are the most: 90 with 12.3 of it luck, in `right` by `right`",
    "careful situations: a careful player passes 359 of 400 gate plays, where 90 % are wanted",
  ]);
  expect(told({ ...coherence, passes: null })).toEqual([]);
});
