import { toTenth } from "~/engine/count/rounding";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Because } from "~/engine/scoring/because";
import type { Score } from "~/engine/scoring/score";

/** Prints a result with the turns that made it. */
export function printScore(rules: Rules, { turns }: Replay, result: Score): void {
  const ending = rules.scenario.endings[result.ending];
  const named = (turn: number | null) => (turn === null ? "" : `turn ${turn} (${turns[turn - 1]?.move.name ?? ""})`);
  const reason = ({ code, turn, params }: Because) =>
    `      ${code}${Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ""} ${named(turn)}`.trimEnd();
  const printCap = (cap: Score["empathy"]["cap"]) => {
    if (!cap) return;
    console.log(`    held at ${cap.at}`);
    for (const because of cap.because) console.log(reason(because));
  };
  const empowerment = result.empowerment.score === null ? "not asked for" : result.empowerment.score;
  console.log(
    `\n${ending?.title ?? result.ending}: ${result.passed ? "passed" : "not passed"}, ${result.total} (formula ${rules.model.formula}, weights ${rules.model.version})`,
  );
  console.log(`  Outcome ${result.outcome.score}`);
  for (const part of result.outcome.parts) {
    console.log(`    ${part.name} ${part.points.toFixed(1)} of ${toTenth(part.of)}`);
    for (const because of part.because) console.log(reason(because));
  }
  const { cap, knockOuts, sum } = result.outcome;
  console.log(`    added up ${sum.toFixed(1)}`);
  if (knockOuts.length > 0) console.log("    knocked out");
  if (cap) console.log(`    held at ${cap.at}`);
  for (const because of knockOuts.length > 0 ? knockOuts : (cap?.because ?? [])) console.log(reason(because));
  console.log(`  Empathy ${result.empathy.score}`);
  for (const { turn, mark } of result.empathy.marks)
    console.log(
      `      ${mark.points}${mark.times > 1 ? ` ×${mark.times}` : ""} ${named(turn)}${mark.fault ? ` fault: ${mark.fault}` : ""}${mark.lacking.length > 0 ? ` lacking: ${mark.lacking.join(", ")}` : ""}`,
    );
  if (result.empathy.marks.length > 0) console.log(`    average ${result.empathy.mean}`);
  printCap(result.empathy.cap);
  console.log(`  Empowerment ${empowerment}`);
  for (const { name, judged, worth, turn } of result.empowerment.points)
    console.log(`      ${toTenth(100 * worth)} ${name}: ${judged} ${named(turn)}`.trimEnd());
  if (result.empowerment.mean !== null) console.log(`    average ${result.empowerment.mean}`);
  printCap(result.empowerment.cap);
  for (const { fault, turn } of result.faults) console.log(`  Critical: ${fault} ${named(turn)}`.trimEnd());
  if (ending) console.log(`\n  Customer: ${ending.customer}\n  Team: ${ending.team}\n  Business: ${ending.business}\n  ${ending.teaches}`);
}
