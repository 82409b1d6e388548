import { randomInt } from "node:crypto";
import { Command, InvalidArgumentError, Option } from "commander";
import { limitsOf } from "~/engine/limits/schema";
import { isOffered } from "~/engine/machine/step";
import { begin } from "~/engine/play/begin";
import { draw } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { ReplayError, replay } from "~/engine/play/replay";
import { toRules } from "~/engine/play/rules";
import { didYouMean } from "~/engine/scenario/problem";
import { localise } from "~/engine/scenario/text";
import { score } from "~/engine/scoring/score";
import { view } from "~/engine/show/view";
import { wordsIn } from "~/i18n/words-in";
import { catalog } from "~/services/catalog/catalog.server";
import { printConversation } from "./conversation-text";
import { fail, orFail } from "./fail";
import { playInteractively } from "./interactive";
import { requireLevel } from "./require-level";
import { requireScenario } from "./require-scenario";
import { printScore } from "./score-text";

const words = wordsIn("en");

interface Options {
  level?: string;
  seed: number;
  mode: "coached" | "solo";
  choices?: string;
  json?: boolean;
}

export const playCommand = new Command("play")
  .description("play a scenario here, choice by choice or as one line")
  .argument("<id>", "the scenario's name")
  .option("--level <level>", "play at this level (default: the highest that the scenario has)")
  .addOption(
    new Option("--seed <number>", "draw the variant by this whole number").argParser(toSeed).default(randomInt(1_000_000), "by chance"),
  )
  .addOption(new Option("--mode <mode>", "how much help there is").choices(["coached", "solo"]).default("solo"))
  .option("--choices <list>", "choices by name in order, amounts in minor units: ask-gauge,credit=4000,book-tonight")
  .option("--json", "print the result as JSON")
  .action((id: string, options: Options) => orFail(() => play(id, options)));

async function play(id: string, options: Options): Promise<void> {
  const { scenario, translations } = requireScenario(id);
  const { limits, model } = catalog();
  const wanted = options.level === undefined ? scenario.levels.at(-1) : requireLevel(limits, options.level);
  if (!wanted || !scenario.levels.includes(wanted))
    fail(`\`${id}\` is played at ${scenario.levels.join(" or ")}, not at ${String(wanted)}`);
  const rules = toRules(localise(scenario, translations.get(words.locale)?.words ?? {}), limitsOf(limits, wanted), model);
  const { facts, surface, variant } = draw(rules.scenario, wanted, options.seed);
  const reader = { surface, locale: words.locale };
  const opening = begin(rules, facts).position;
  if (options.choices === undefined) return playInteractively(rules, facts, opening, options.mode, reader, words);
  const line = toEntries(options.choices.split(",").map((choice) => choice.trim()));
  try {
    const played = replay(rules, facts, options.mode, line);
    const result = played.held.ended ? score(rules, played) : null;
    if (options.json)
      console.log(
        JSON.stringify(
          {
            scenario: id,
            level: wanted,
            mode: options.mode,
            seed: options.seed,
            variant,
            standsAt: played.held.situation,
            ended: played.held.ended,
            score: result,
          },
          null,
          2,
        ),
      );
    else {
      printConversation(view(rules, opening, played, { ...reader, mode: options.mode, token: (name) => name }), words);
      if (result) printScore(rules, played, result);
      else console.log(`\nNot ended: the conversation stands at \`${played.held.situation}\`.`);
    }
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    const until = replay(rules, facts, options.mode, line.slice(0, error.turn - 1));
    const offered = (rules.moves.get(until.held.situation) ?? [])
      .filter((move) => isOffered(move, until.held.position))
      .map(({ name }) => name);
    fail(`${error.message}${didYouMean(error.choice, offered)}\noffered at \`${until.held.situation}\`: ${offered.join(", ")}`);
  }
}

function toSeed(typed: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new InvalidArgumentError("a seed is a whole number, such as 41");
  return Number(typed);
}
