import fc from "fast-check";
import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { nearestText } from "~/analysis/readings/nearest-text";
import { toReadingGround, toTextNumbers } from "~/analysis/readings/reading-ground";
import { smallestCover } from "~/analysis/readings/smallest-cover";
import { type SmallestReadings, smallestReadings } from "~/analysis/readings/smallest-readings";
import { addText, addTexts, countBeyond, noTexts, type TextSet, textsIn } from "~/analysis/readings/text-set";
import { readableTexts } from "~/analysis/readings/texts-met";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { scenarioOf } from "../kit/e2e/line";
import { generatePicks, walk } from "../kit/generate/line";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { textsOf, textsOnLine } from "../kit/oracle/texts-of";
import { rulesAt } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

interface Ground {
  rules: Rules;
  facts: Facts;
}

function readings(grounds: readonly Ground[]): SmallestReadings {
  const steps = smallestReadings(
    grounds.map(({ rules, facts }) => ({ rules, make: () => toGraph(rules, facts, { withWords: true, withDebrief: true }) })),
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What the plays tell by the engine's own replay, each of them to an ending. */
function toldBy(grounds: readonly Ground[], { plays }: SmallestReadings): Set<string> {
  return new Set(
    plays.flatMap(({ ground, line }) => {
      const { rules, facts } = grounds[ground] ?? expect.fail("there is no such variant");
      const played = replay(rules, facts, "solo", toEntries(line));
      expect(score(rules, played).ending).toBe(played.held.situation);
      return textsOnLine(rules, facts, played.turns);
    }),
  );
}

const drawn = generateCase({ mostLines: 400 }).map(({ scenario, level }) => ({
  grounds: Object.values(scenario.variants)
    .filter(({ levels }) => levels?.includes(level) ?? true)
    .map(({ facts }) => ({ rules: rulesAt(scenario, level), facts })),
}));

test("whatever any line says is said in the plays to read, none of which the others make needless", { timeout: PATIENT }, () => {
  let said = 0;
  fc.assert(
    fc.property(drawn, fc.array(generatePicks, { minLength: 12, maxLength: 12 }), ({ grounds }, all) => {
      const read = readings(grounds);
      expect(read.isComplete).toBe(true);
      const told = toldBy(grounds, read);
      for (const { rules, facts } of grounds) {
        const texts = all.flatMap((picks) =>
          walk(rules, facts, "coached", picks, { breaks: false }).turns.flatMap((turn) => textsOf(rules, turn)),
        );
        expect(texts.filter((text) => !told.has(text))).toEqual([]);
        expect(read.untold.filter((text) => told.has(text))).toEqual([]);
        expect([...readableTexts(rules)].filter((text) => !told.has(text) && !read.untold.includes(text))).toEqual([]);
        said += texts.length;
      }
      expect(read.plays.length).toBeGreaterThanOrEqual(read.atLeast);
      for (const one of read.plays)
        expect(toldBy(grounds, { ...read, plays: read.plays.filter((other) => other !== one) }).size).toBeLessThan(told.size);
    }),
    runs(SHARED_SEED, 15),
  );
  expect(said).toBeGreaterThan(1000);
});

test("a reason of the debrief is read in each of its forms, though no rule tells them apart", () => {
  const asked = { when: { said: "ask" }, text: "You asked first." };
  const choices = {
    ask: { kind: "ask", words: "What happened?", to: "later" },
    skip: { kind: "say", words: "Well.", to: "later" },
    tell: { kind: "say", words: "I see.", why: [asked, { text: "You never asked." }], to: "solved" },
  } satisfies NonNullable<ScenarioInput["situations"]>[string]["choices"];
  const { talk } = smallInput.situations;
  const scenario = small(
    {},
    {
      situations: {
        talk: { ...talk, choices: { ...talk.choices, ask: choices.ask, skip: choices.skip } },
        later: { phase: "solve", says: "And?", choices: { tell: choices.tell, rest: { kind: "end", label: "Leave it", to: "halved" } } },
      },
    },
  );
  const grounds = [{ rules: rulesAt(scenario, "css1"), facts: {} }];
  const read = readings(grounds);
  expect([...toldBy(grounds, read)]).toEqual(expect.arrayContaining(["You asked first.", "You never asked."]));
  // Five lines lead to an ending in a way of their own: three at once, and later two that can be told apart, one of them in two ways.
  expect(read).toMatchObject({ isComplete: true, atLeast: 3, untold: [] });
  expect(read.plays).toHaveLength(6);
});

test("the way to a text that is left is the shortest, however deep it lies, and there is none to what nobody says", () => {
  const { talk } = smallInput.situations;
  const on = (words: string, to: string) => ({ kind: "say", words, to }) as const;
  const scenario = small(
    {},
    {
      situations: {
        talk: { ...talk, choices: { ...talk.choices, one: on("One.", "second") } },
        second: { phase: "solve", says: "And?", choices: { aside: on("Aside.", "aside"), two: on("Two.", "third") } },
        aside: { phase: "solve", says: "Aside?", choices: { back: on("Back.", "third") } },
        third: {
          phase: "solve",
          says: "Well?",
          choices: { three: on("Three.", "solved"), never: { ...on("Never.", "solved"), when: { said: "solve" } } },
        },
      },
    },
  );
  const rules = rulesAt(scenario, "css1");
  const numbers = toTextNumbers(readableTexts(rules));
  const ground = toReadingGround(toGraph(rules, {}, { withWords: true, withDebrief: true }), numbers);
  const wayTo = (text: string) => {
    const met = noTexts(numbers.texts.length);
    for (const other of numbers.texts) if (other !== text) addText(met, numbers.numberOf(other));
    return nearestText(ground, met, null).next().value;
  };
  expect(wayTo("Three.")).toMatchObject([{ move: { name: "one" } }, { move: { name: "two" } }, { move: { name: "three" } }]);
  expect(wayTo("Back.")).toHaveLength(3);
  expect(wayTo("Never.")).toBeNull();
});

const sets = fc.array(fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 9 });
const toSet = (texts: readonly number[]): TextSet => {
  const set = noTexts(40);
  for (const text of texts) addText(set, text);
  return set;
};

test("the fewest sets are as few as trying all of them finds", () => {
  fc.assert(
    fc.property(sets, (found) => {
      const all = found.map(toSet);
      const union = (chosen: readonly TextSet[]) => {
        const held = noTexts(40);
        for (const set of chosen) addTexts(held, set);
        return held;
      };
      const whole = union(all);
      const fewest = Math.min(
        ...Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_set, index) => (mask >> index) & 1))
          .filter((chosen) => countBeyond(whole, union(chosen)) === 0)
          .map(({ length }) => length),
      );
      const { chosen, isLeast } = smallestCover(all);
      expect(isLeast).toBe(true);
      expect(chosen).toHaveLength(fewest);
      expect(textsIn(union(chosen.map((index) => all[index] ?? whole)))).toEqual(textsIn(whole));
    }),
    runs(SHARED_SEED, 200),
  );
});

/** How many plays the nearest text first, one after the other, took for each case that ships. */
const nearestFirst: Record<string, number> = {
  ...{ "cold-house": 49, "honest-no": 31, "ice-cream-bread": 50, "last-order": 33, "low-monthly-price": 68, "marketplace-clock": 39 },
  ...{ "my-file": 66, "mystery-fee": 41, "not-mine": 38, "old-article": 59, "second-language": 32, "seven-tools": 45, "surge-monday": 44 },
  ...{ "the-chancer": 61, "the-cord": 58, "the-loop": 50, "three-in-a-row": 40, "three-readers": 46, "twelve-problems": 37 },
  ...{ "two-ten": 41, "womp-womp": 53, "wrong-size": 36, "your-manager": 38 },
};

const shipped = process.env.GREENROOM_LONG === "1" ? scenarioNames("scenarios") : ["three-in-a-row"];

test.each(shipped)("%s: every word is seen, in fewer plays than by going to the nearest word first", { timeout: PATIENT }, (id) => {
  const scenario = scenarioOf(id);
  const grounds = scenario.levels.flatMap((level) =>
    Object.values(scenario.variants)
      .filter(({ levels }) => levels?.includes(level) ?? true)
      .map(({ facts }) => ({ rules: rulesAt(scenario, level), facts })),
  );
  const read = readings(grounds);
  const told = toldBy(grounds, read);
  const readable = new Set(grounds.flatMap(({ rules }) => [...readableTexts(rules)]));
  expect([...readable].filter((text) => !told.has(text)).sort()).toEqual([...read.untold].sort());
  const what = `${read.plays.length} plays, at least ${read.atLeast}; ${read.untold.length} of ${readable.size} in none; all looked at: ${read.isComplete}`;
  expect(read.untold.length, what).toBeLessThanOrEqual(8);
  expect(read.plays.length, what).toBeLessThan(nearestFirst[id] ?? 0);
});
