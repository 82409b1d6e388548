import { Command, InvalidArgumentError, Option } from "commander";
import type { Proof, Range } from "~/analysis/prove";
import { type LevelId, level, levels } from "~/engine/limits/schema";
import { didYouMean } from "~/engine/scenario/problem";
import { type Analysed, analyse } from "~/services/analyse.server";
import { catalog } from "~/services/catalog.server";
import { judgeLine } from "~/services/judge-line.server";
import { fail, orFail } from "./fail";

interface Options {
  level?: string;
  json?: boolean;
  most: number;
  variant?: string;
  choices?: string;
}

export const analyseCommand = new Command("analyse")
  .description("prove what a scenario can do: reach, ranges, the best line, per level and variant")
  .argument("<id>", "the scenario's name")
  .addOption(new Option("--level <level>", "this level alone").choices(levels))
  .addOption(new Option("--most <positions>", "stop a variant after so many positions").argParser(toWhole).default(100_000))
  .option("--variant <variant>", "with --choices: the variant that was drawn")
  .option("--choices <list>", "judge this line turn by turn, by what could be known then; amounts in minor units behind =")
  .option("--json", "print a line of JSON for each variant")
  .action((id: string, options: Options) => orFail(() => run(id, options)));

function run(id: string, options: Options): void {
  const { entries } = catalog();
  if (!entries.has(id)) fail(`there is no scenario \`${id}\`${didYouMean(id, entries.keys())}`);
  const wanted = options.level === undefined ? undefined : level.parse(options.level);
  if (options.choices === undefined) prove(id, wanted, options);
  else judged(id, wanted ?? entries.get(id)?.scenario.levels[0] ?? "css1", options, options.choices);
}

function prove(id: string, wanted: LevelId | undefined, options: Options): void {
  let stopped = 0;
  for (const analysed of analyse(id, wanted, options.most)) {
    if (analysed.stoppedBy !== null) stopped += 1;
    console.log(options.json === true ? toJson(analysed) : told(analysed));
  }
  process.exitCode = stopped === 0 ? 0 : 1;
}

function judged(id: string, at: LevelId, { variant = "", most, json }: Options, choices: string): void {
  const variants = Object.keys(catalog().entries.get(id)?.scenario.variants ?? {});
  const line = judgeLine(
    id,
    at,
    variant,
    choices.split(",").map((choice) => choice.trim()),
    most,
  );
  if (!line) fail(`name a --variant that is drawn at ${at}: ${variants.join(", ")}`);
  if (json === true) {
    console.log(JSON.stringify(line));
    return;
  }
  for (const { number, verdict, loss, luck, after, choice, best } of line.turns)
    console.log(
      `${number} ${choice}: ${verdict}, loss ${loss.toFixed(1)}, luck ${luck.toFixed(1)}, ${after.toFixed(1)} still open${verdict === "best" ? "" : `; best: ${best}`}`,
    );
  console.log(`the best line for what was known: ${line.best.join(",")}`);
}

function told({ level: at, variant, proof, stoppedBy }: Analysed): string {
  return `${at} ${variant}: ${proof ? toldProof(proof) : stoppedBy}\n`;
}

function toldProof({ positions, lines, situations, endings, outcome, empathy, empowerment, total, best, passing }: Proof): string {
  const range = ({ least, greatest }: Range) => `${least} to ${greatest}`;
  const one = new Intl.NumberFormat("en");
  return [
    `${one.format(positions)} positions, ${one.format(lines)} lines, ${situations.length} situations, ${Object.keys(endings).length} endings`,
    `  outcome ${range(outcome)}, empathy ${range(empathy)}, empowerment ${empowerment ? range(empowerment) : "not asked for"}, total ${range(total)}`,
    `  best: ${best.total}${best.passed ? "" : ", which does not pass"}, ${best.minutes} minutes, to ${best.ending}: ${best.line.join(",")}`,
    ...(passing ? [] : ["  no line passes"]),
  ].join("\n");
}

function toJson(analysed: Analysed): string {
  return JSON.stringify(analysed, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

function toWhole(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError("a whole number from 1, such as 100000");
  return Number(typed);
}
