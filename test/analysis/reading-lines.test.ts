import fc from "fast-check";
import { expect, test } from "vitest";
import { toGraph } from "~/analysis/graph/graph";
import { nameOf } from "~/analysis/search/prove";
import { readableTexts, readingLines } from "~/analysis/search/reading-lines";
import { textAt } from "~/engine/machine/first-that-holds";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { score } from "~/engine/scoring/score";
import { generatePicks, walk } from "../kit/generate/line";
import { PATIENT, runs, SHARED_SEED } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { rulesAt } from "../kit/scenario/limits";
import { type ScenarioInput, small, smallInput } from "../kit/scenario/small";

/** What a turn says, by the position as it was played and not as a graph cuts it. */
function textsOf(rules: Rules, { move: { choice, document }, path, giving, before, after, to, situation }: Turn): string[] {
  const given = giving ?? undefined;
  const { situations, endings } = rules.scenario;
  const told = [choice.words, choice.label, choice.why, path?.branch?.why, path?.branch?.reply ?? choice.reply, document];
  const arrived = to === situation ? [] : [situations[to]?.says, endings[to]?.says, endings[to]?.teaches];
  return [
    ...told.map((words) => textAt(rules, words, before, given)),
    ...arrived.map((words) => textAt(rules, words, after, given)),
  ].filter((text) => text !== undefined);
}

const drawn = generateCase({ mostLines: 400 }).map(({ scenario, level, variant }) => ({
  rules: rulesAt(scenario, level),
  facts: scenario.variants[variant]?.facts ?? {},
}));

test("whatever a line says is said on one of the lines to read, and each of them can be played to an ending", { timeout: PATIENT }, () => {
  let said = 0;
  fc.assert(
    fc.property(drawn, fc.array(generatePicks, { minLength: 12, maxLength: 12 }), ({ rules, facts }, all) => {
      const met = new Set<string>();
      const lines = readingLines(toGraph(rules, facts, { withWords: true, withDebrief: true }), met);
      for (const line of lines) {
        const played = replay(rules, facts, "solo", toEntries(line.map(nameOf)));
        expect(score(rules, played).ending).toBe(line.at(-1)?.to.situation);
      }
      const turns = all.flatMap((picks) => walk(rules, facts, "coached", picks, { breaks: false }).turns);
      const texts = turns.flatMap((turn) => textsOf(rules, turn));
      expect(texts.filter((text) => !met.has(text))).toEqual([]);
      said += texts.length;
      expect([...met].filter((text) => !readableTexts(rules).has(text))).toEqual([]);
    }),
    runs(SHARED_SEED, 60),
  );
  expect(said).toBeGreaterThan(3000);
});

test("what was met before is not looked for again", () => {
  const [found] = fc.sample(drawn, { numRuns: 1, seed: 7 });
  if (!found) throw new Error("a sample holds a case");
  const met = new Set<string>();
  const graph = toGraph(found.rules, found.facts, { withWords: true, withDebrief: true });
  expect(readingLines(graph, met).length).toBeGreaterThan(0);
  expect(readingLines(graph, met)).toEqual([]);
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
  const met = new Set<string>();
  readingLines(toGraph(rulesAt(scenario, "css1"), {}, { withWords: true, withDebrief: true }), met);
  expect([...met]).toEqual(expect.arrayContaining(["You asked first.", "You never asked."]));
});
