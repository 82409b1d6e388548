import { toTenth } from "~/engine/count/rounding";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Because } from "~/engine/scoring/because";
import type { Score } from "~/engine/scoring/score";
import { toStepTitles } from "~/engine/show/step-titles";
import { markText } from "~/i18n/mark-text";
import { reasonText } from "~/i18n/reason-text";
import { wordsIn } from "~/i18n/words-in";

const words = wordsIn("en");
const { t } = words;

/** Prints a result in words, with the turns that made it. */
export function printScore(rules: Rules, { turns }: Replay, scored: Score): void {
  const { scenario, model } = rules;
  const result = toStepTitles(rules, scored);
  const ending = scenario.endings[result.ending];
  const named = (turn: number | null) => (turn === null ? "" : ` (turn ${turn}, ${turns[turn - 1]?.move.name ?? ""})`);
  const print = (reason: Because) => console.log(`      ${reasonText(words, result, scenario.currency, reason)}${named(reason.turn)}`);
  const printCap = (cap: Score["empathy"]["cap"]) => {
    if (!cap) return;
    console.log(`    held at ${cap.at}`);
    for (const reason of cap.because) print(reason);
  };
  console.log(
    `\n${ending?.title ?? result.ending}: ${result.passed ? "passed" : "not passed"}, ${result.total} (formula ${model.formula}, weights ${model.version})`,
  );
  console.log(`  ${t("dimension.outcome")} ${result.outcome.score}`);
  for (const part of result.outcome.parts) {
    console.log(`    ${t(`part.${part.name}`)} ${part.points.toFixed(1)} of ${toTenth(part.of)}`);
    for (const reason of part.because) print(reason);
  }
  const { cap, knockOuts, sum } = result.outcome;
  console.log(`    added up ${sum.toFixed(1)}`);
  if (knockOuts.length > 0) console.log("    knocked out");
  if (cap) console.log(`    held at ${cap.at}`);
  for (const reason of knockOuts.length > 0 ? knockOuts : (cap?.because ?? [])) print(reason);
  console.log(`  ${t("dimension.empathy")} ${result.empathy.score}`);
  for (const { turn, mark } of result.empathy.marks)
    console.log(`      ${mark.points}${mark.times > 1 ? ` ×${mark.times}` : ""} ${markText(words, mark)}${named(turn)}`);
  if (result.empathy.marks.length > 0) console.log(`    average ${result.empathy.mean}`);
  printCap(result.empathy.cap);
  console.log(`  ${t("dimension.empowerment")} ${result.empowerment.score === null ? "not asked for" : result.empowerment.score}`);
  for (const { name, judged, worth, turn } of result.empowerment.points)
    console.log(`      ${toTenth(100 * worth)} ${scenario.decisions[name]?.label ?? name}: ${t(`judged.${judged}`)}${named(turn)}`);
  if (result.empowerment.mean !== null) console.log(`    average ${result.empowerment.mean}`);
  printCap(result.empowerment.cap);
  for (const { fault, turn } of result.faults) console.log(`  Critical fault: ${t(`fault-name.${fault}`)}${named(turn)}`);
  if (ending) console.log(`\n  Customer: ${ending.customer}\n  Team: ${ending.team}\n  Business: ${ending.business}\n  ${ending.teaches}`);
}
