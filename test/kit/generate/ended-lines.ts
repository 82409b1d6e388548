import fc from "fast-check";
import type { Model } from "~/engine/count/model";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { rulesAt } from "../scenario/limits";
import { play, small } from "../scenario/small";
import { generatePicks, walk } from "./line";
import { generateCase } from "./scenario";

/** A line that came to an ending, with what it was played by. */
export interface EndedLine {
  rules: Rules;
  played: Replay;
}

/** Lines of random cases that came to an ending, `count` of them, at most three of each case, and two lines that are rare among those; the same ones for the same seed. */
export function endedLines(model: Model, seed: number, count: number): EndedLine[] {
  const found: EndedLine[] = [heldLine(model), unevenLine(model)];
  const cases = fc.tuple(generateCase({ mostLines: Number.POSITIVE_INFINITY }), fc.array(generatePicks, { minLength: 12, maxLength: 12 }));
  // Nearly every case gives three lines, so half as many cases as lines are more than enough, and each is walked until it has given them.
  for (const [{ scenario, level, variant }, all] of fc.sample(cases, { seed, numRuns: Math.ceil(count / 2) })) {
    const rules = rulesAt(scenario, level, model);
    const facts = scenario.variants[variant]?.facts ?? {};
    let left = 3;
    for (const picks of all) {
      const played = replay(rules, facts, "solo", walk(rules, facts, "solo", picks).line);
      if (!played.held.ended) continue;
      found.push({ rules, played });
      left -= 1;
      if (found.length === count) return found;
      if (left === 0) break;
    }
  }
  throw new Error(`only ${found.length} of ${count} lines came to an ending`);
}

/** A line whose outcome, empathy and empowerment are all held down, where the model does so. */
function heldLine(model: Model): EndedLine {
  const kind = (name: string) => [name, { kind: "say" as const, words: `I see, ${name}.` }] as const;
  const scenario = small(
    {
      ...Object.fromEntries(["one", "two", "three", "four", "five", "six", "seven"].map(kind)),
      blame: { kind: "say", words: "You should have read it.", harm: "blames" },
      decide: { kind: "say", label: "Decide", decides: { gesture: "right" } },
      give: { kind: "give", label: "Give", gives: { authority: "credit" } },
    },
    {
      authority: { credit: { title: "Credit", grant: { css1: 9000 } } },
      decisions: { gesture: { label: "A gesture", right: "A small one" } },
      fair: { goodwill: [{ lo: 0, hi: 2000 }] },
      par: 100,
    },
  );
  const line = ["one", "two", "three", "four", "five", "six", "seven", "blame", "decide", "give=9000", "half"];
  return play(scenario, line, { model });
}

/** A line whose parts add up to something else once each of them is rounded by itself: 15 / 7 for the process and 20 · 6 / 7 for the effort. */
function unevenLine(model: Model): EndedLine {
  const step = (name: string) => [name, { title: name, rule: "required" as const, severity: "required" as const }] as const;
  const scenario = small(
    { hello: { kind: "say", words: "Hello.", does: ["one"], minutes: 7 } },
    { process: Object.fromEntries(["one", "two", "three", "four", "five", "six", "seven"].map(step)), par: 7 },
  );
  const line = play(scenario, ["hello", "solve"], { model });
  const minutes = line.played.turns.reduce((sum, { counts }) => sum + counts.minutes, 0);
  if (minutes !== 8) throw new Error(`it takes ${minutes} minutes, not 8`);
  return line;
}
