import { randomInt } from "node:crypto";
import { Command, InvalidArgumentError, Option } from "commander";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { begin } from "~/engine/play/begin";
import { type Draw, draw, drawable, drawSurface } from "~/engine/play/draw";
import { toEntries } from "~/engine/play/entries";
import { ReplayError, replay } from "~/engine/play/replay";
import { type Rules, toRules } from "~/engine/play/rules";
import { didYouMean } from "~/engine/scenario/problem";
import type { Facts } from "~/engine/scenario/schema";
import { localise } from "~/engine/scenario/text";
import { score } from "~/engine/scoring/score";
import { view } from "~/engine/show/view";
import { wordsIn } from "~/i18n/words-in";
import { lineTo } from "~/services/catalog/line-to.server";
import { printConversation } from "./conversation-text";
import { fail, orFail } from "./fail";
import { playInteractively } from "./interactive";
import { requireLevel } from "./require-level";
import { requireScenario } from "./require-scenario";
import { printScore } from "./score-text";

const words = wordsIn("en");

interface Options {
  level?: string;
  variant?: string;
  from?: string;
  seed: number;
  mode: "coached" | "solo";
  choices?: string;
  json?: boolean;
}

export const playCommand = new Command("play")
  .description("play a scenario here, choice by choice or as one line")
  .argument("<id>", "the scenario's name")
  .option("--level <level>", "play at this level (default: the highest that the scenario has)")
  .option("--variant <variant>", "play this variant, also one that is reserved for a gate (default: drawn by the seed)")
  .option("--from <situation>", "begin here, after a test line that comes by, or after the fewest choices that lead here")
  .addOption(
    new Option("--seed <number>", "draw the variant by this whole number").argParser(toSeed).default(randomInt(1_000_000), "by chance"),
  )
  .addOption(new Option("--mode <mode>", "how much help there is").choices(["coached", "solo"]).default("solo"))
  .option("--choices <list>", "choices by name in order, amounts in minor units: ask-gauge,credit=4000,book-tonight")
  .option("--json", "print the result as JSON")
  .action((id: string, options: Options) => orFail(() => play(id, options)));

async function play(typed: string, options: Options): Promise<void> {
  const {
    entry: { scenario, translations },
    from: { limits, model },
  } = requireScenario(typed);
  const { id } = scenario;
  const wanted = options.level === undefined ? scenario.levels.at(-1) : requireLevel(limits, options.level);
  if (!wanted || !scenario.levels.includes(wanted))
    fail(`\`${id}\` is played at ${scenario.levels.join(" or ")}, not at ${String(wanted)}`);
  const rules = toRules(localise(scenario, translations.get(words.locale)?.words ?? {}), limitsOf(limits, wanted), model);
  const { facts, surface, variant } = requireDraw(rules, wanted, options);
  const reader = { surface, locale: words.locale };
  const opening = begin(rules, facts).position;
  const before = options.from === undefined ? [] : requireLineTo(rules, facts, options.from, variant);
  if (options.choices === undefined) return playInteractively(rules, facts, opening, options.mode, reader, words, toEntries(before));
  const line = toEntries([...before, ...options.choices.split(",").map((choice) => choice.trim())]);
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
    fail(`${error.message}${error.instead}`);
  }
}

function requireDraw({ scenario }: Rules, level: LevelId, { seed, variant }: Pick<Options, "seed" | "variant">): Draw {
  if (variant === undefined) return draw(scenario, level, seed);
  const names = [...drawable(scenario, level, false), ...drawable(scenario, level, true)];
  if (!names.includes(variant))
    fail(`there is no variant \`${variant}\` at ${level}, but ${names.join(", ")}${didYouMean(variant, names)}`);
  return { variant, facts: scenario.variants[variant]?.facts ?? {}, surface: drawSurface(scenario, seed) };
}

function requireLineTo(rules: Rules, facts: Facts, situation: string, variant: string): string[] {
  const names = Object.keys(rules.scenario.situations);
  if (!names.includes(situation)) fail(`there is no situation \`${situation}\`${didYouMean(situation, names)}`);
  return (
    lineTo(rules, facts, situation, MOST_POSITIONS)?.choices ??
    fail(`no choices lead to \`${situation}\` at ${rules.limits.level} in variant \`${variant}\``)
  );
}

function toSeed(typed: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new InvalidArgumentError("a seed is a whole number, such as 41");
  return Number(typed);
}
