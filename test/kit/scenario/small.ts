import type * as z from "zod";
import type { Model } from "~/engine/count/model";
import type { LevelId } from "~/engine/limits/schema";
import type { Mode } from "~/engine/play/attempt";
import { toEntries } from "~/engine/play/entries";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { checkFacts } from "~/engine/scenario/facts";
import { checkReferences } from "~/engine/scenario/references";
import { checkSafeguards } from "~/engine/scenario/safeguards";
import { type Facts, type Scenario, scenario as schema } from "~/engine/scenario/schema";
import { type Score, score } from "~/engine/scoring/score";
import { rulesAt, sharedModel } from "./limits";

export type ScenarioInput = z.input<typeof schema>;

const ending = { says: "[It ends.]", customer: "c", team: "t", business: "b", csat: 3, effort: 3, teaches: "t" };

/** The least that is a scenario, as an author would write it: one situation, three endings, one way to each. */
export const smallInput = {
  format: 2,
  id: "small",
  title: "Small",
  summary: "A small case.",
  levels: ["css1"],
  channel: "chat",
  competency: "need-finding",
  failure: "monetary",
  currency: "USD",
  par: 10,
  source: ["A test"],
  customer: { name: "Ada", mood: "calm", asks: "Help", needs: "More help" },
  variants: { only: { facts: {} } },
  starts: "talk",
  situations: {
    talk: {
      phase: "solve",
      asks: {},
      says: "Hello.",
      choices: {
        solve: { kind: "end", label: "Solve it", to: "solved" },
        half: { kind: "end", label: "Solve half", to: "halved" },
        lose: { kind: "end", label: "Lose it", to: "lost" },
      },
    },
  },
  endings: {
    solved: { ...ending, title: "Solved", need: "yes", stays: true },
    halved: { ...ending, title: "Half solved", need: "partly", stays: true },
    lost: { ...ending, title: "Lost", need: "no", stays: false },
  },
} satisfies ScenarioInput;

type Choices = NonNullable<ScenarioInput["situations"]>[string]["choices"];

/** The small scenario with more choices at its one situation, and other parts instead of its own. Throws where a name leads nowhere. */
export function small(choices: Choices = {}, over: Partial<ScenarioInput> = {}): Scenario {
  const { talk } = smallInput.situations;
  const made = schema.parse({ ...smallInput, situations: { talk: { ...talk, choices: { ...talk.choices, ...choices } } }, ...over });
  const problems = [...checkReferences(made), ...checkFacts(made), ...checkSafeguards(made)];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return made;
}

/** Plays choices (`credit=4000` types an amount) and says where that led. */
export function play(
  scenario: Scenario,
  choices: readonly string[],
  { level = "css1", mode = "solo", facts, model = sharedModel }: { level?: LevelId; mode?: Mode; facts?: Facts; model?: Model } = {},
): { rules: Rules; played: Replay } {
  const rules = rulesAt(scenario, level, model);
  const drawn = facts ?? Object.values(scenario.variants)[0]?.facts ?? {};
  return { rules, played: replay(rules, drawn, mode, toEntries(choices)) };
}

/** The score of a line to an ending. */
export function scoreOf(scenario: Scenario, choices: readonly string[], options?: Parameters<typeof play>[2]): Score {
  const { rules, played } = play(scenario, choices, options);
  return score(rules, played);
}
