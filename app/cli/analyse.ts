import { Command, InvalidArgumentError, Option } from "commander";
import type { Advice } from "~/analysis/belief/advice";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import type { LevelId } from "~/engine/limits/schema";
import type { Scenario } from "~/engine/scenario/schema";
import { analyseScenario, type VariantAnalysis } from "~/services/author/analyse-scenario.server";
import { judgeLine } from "~/services/author/judge-line.server";
import { writeExpected } from "~/services/author/write-expected.server";
import type { Catalog } from "~/services/catalog/catalog.server";
import { fail, orFail } from "./fail";
import { toldProof } from "./proof-text";
import { requireLevel } from "./require-level";
import { requireScenario } from "./require-scenario";

interface Options {
  level?: string;
  json?: boolean;
  lines?: boolean;
  write?: boolean;
  most: number;
  variant?: string;
  choices?: string;
}

export const analyseCommand = new Command("analyse")
  .description("prove what a scenario can do: reach, ranges, the best line, per level and variant")
  .argument("<id>", "the scenario's name")
  .option("--level <level>", "this level alone")
  .addOption(new Option("--most <positions>", "stop a variant after this many positions").argParser(toWhole).default(MOST_POSITIONS))
  .option("--variant <variant>", "with --choices: the variant that was drawn")
  .option("--choices <list>", "judge this line turn by turn, by what could be known then; amounts in minor units behind =")
  .option("--lines", "print a shortest line to every situation and ending")
  .option("--json", "print a line of JSON for each variant")
  .option("--write", "write the counts and extremes beside the scenario, as expected.json")
  .action((id: string, options: Options) => orFail(() => run(id, options)));

function run(id: string, options: Options): void {
  const {
    entry: { scenario },
    from,
  } = requireScenario(id);
  const wanted = options.level === undefined ? undefined : requireLevel(from.limits, options.level);
  if (options.choices === undefined) prove(scenario, from, wanted, options);
  else judged(scenario, from, wanted ?? scenario.levels[0] ?? fail(`\`${id}\` has no level`), options, options.choices);
}

function prove(scenario: Scenario, from: Catalog, wanted: LevelId | undefined, { most, json, lines, write }: Options): void {
  if (write === true && wanted !== undefined) fail("--write is for all levels together: leave out --level");
  const all: VariantAnalysis[] = [];
  for (const analysed of analyseScenario(scenario.id, { level: wanted, mostPositions: most, from })) {
    all.push(analysed);
    console.log(json === true ? toJson(analysed) : `${toldProof(scenario, analysed, lines === true)}\n`);
  }
  if (all.some(({ explored }) => !explored.solved || explored.stuck.length > 0)) process.exitCode = 1;
  else if (write === true) console.error(`written: ${writeExpected(scenario.id, all)}`);
}

function judged(
  { id, variants: known }: Scenario,
  from: Catalog,
  at: LevelId,
  { variant = "", most, json }: Options,
  choices: string,
): void {
  const line = judgeLine(
    id,
    at,
    variant,
    choices.split(",").map((choice) => choice.trim()),
    most,
    from,
  );
  if (!line) fail(`name a --variant that is drawn at ${at}: ${Object.keys(known).join(", ")}`);
  if (json === true) {
    console.log(JSON.stringify(line));
    return;
  }
  for (const { number, verdict, loss, luck, after, choice, advice } of line.turns)
    console.log(
      `${number} ${choice}: ${verdict}, loss ${loss.toFixed(1)}, luck ${luck.toFixed(1)}, ${after.toFixed(1)} still open${toldAdvice(advice)}`,
    );
  console.log(`the best line for what was known: ${line.best.join(",")}`);
}

function toldAdvice(advice: Advice): string {
  if (advice.kind === "better") return `; better: ${advice.choice}`;
  return advice.kind === "lost-at" ? `; a pass was out of reach since turn ${advice.turn}` : "";
}

function toJson(analysed: VariantAnalysis): string {
  return JSON.stringify(analysed, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

function toWhole(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError("a whole number from 1, such as 100000");
  return Number(typed);
}
