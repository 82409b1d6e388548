import type { Range } from "~/analysis/search/prove";
import { toTenth } from "~/engine/count/rounding";
import type { Scenario } from "~/engine/scenario/schema";
import type { VariantAnalysis } from "~/services/author/analyse-scenario.server";

const number = new Intl.NumberFormat("en");

/** What was proved of one variant, for a person; with `withLines`, also a shortest line to everything that can be reached. */
export function toldProof(scenario: Scenario, { level, explored }: VariantAnalysis, withLines: boolean): string {
  const { name, solved, stuck, loops, stopped, reached } = explored;
  const told = [`${level} ${name}: ${reach(scenario, explored)}`];
  if (stopped) told.push(`  stopped at ${number.format(stopped.positions)} positions, on arriving at \`${stopped.situation}\``);
  for (const { situation, line } of stuck) told.push(`  dead end at \`${situation}\`, by ${line.join()}`);
  for (const { situations } of loops) told.push(`  goes round for ever: ${situations.join(" → ")}`);
  if (solved?.proof) {
    const { positions, lines, outcome, empathy, empowerment, total, best, passing } = solved.proof;
    const asked = empowerment ? span(empowerment) : "not asked for";
    told.push(
      `  ${number.format(positions)} positions, ${number.format(lines)} lines; to an ending where the need is ${byNeed(scenario, solved.proof.endings)}`,
      `  outcome ${span(outcome)}, empathy ${span(empathy)}, empowerment ${asked}, total ${span(total)}`,
      `  best: ${toTenth(best.result.total)} in ${best.minutes} minutes, to ${best.ending}: ${best.line.join()}`,
      passing ? `  passes without thinking: ${thoughtless(solved)}` : "  no line passes",
    );
  }
  if (withLines) for (const { name: place, line } of reached) told.push(`  ${place}: ${line.join() || "where it begins"}`);
  return told.join("\n");
}

function reach({ situations, endings }: Scenario, { reached }: VariantAnalysis["explored"]): string {
  const count = (names: object) => `${reached.filter(({ name }) => Object.hasOwn(names, name)).length} of ${Object.keys(names).length}`;
  return `reaches ${count(situations)} situations, ${count(endings)} endings`;
}

/** Who passes, and how often. */
function thoughtless({ thoughtless: all }: NonNullable<VariantAnalysis["explored"]["solved"]>): string {
  const passing = all.filter(({ share }) => share > 0);
  return passing.length === 0 ? `nobody of ${all.length}` : passing.map(({ player, share }) => `${player} ${percent(share)}`).join(", ");
}

/** The lines by how they end, from the best to the worst. */
function byNeed({ endings }: Scenario, counts: Record<string, bigint>): string {
  const sum = (need: "yes" | "partly" | "no") =>
    Object.entries(counts).reduce((lines, [ending, count]) => (endings[ending]?.need === need ? lines + count : lines), 0n);
  return `met ${number.format(sum("yes"))}, partly ${number.format(sum("partly"))}, missed ${number.format(sum("no"))}`;
}

function span({ least, greatest }: Range): string {
  return `${least} to ${greatest}`;
}

function percent(share: number): string {
  return `${toTenth(100 * share)} %`;
}
