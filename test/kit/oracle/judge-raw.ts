import type { Verdict } from "~/analysis/belief/verdict";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Drawable, Expectimax } from "./expectimax";
import { holdsRaw, valueRaw } from "./holds-raw";
import { type Line, toEntry } from "./play-raw";

export interface RawJudged {
  value: number;
  loss: number;
  after: number;
  verdict: Verdict;
}

/** Judges the turns of a line as docs/scoring.md words it, by trying everything. The line has neither breaks nor refusals. */
export function judgeRaw(
  rules: Rules,
  tried: Expectimax,
  variants: readonly Drawable[],
  drawn: Drawable,
  turns: readonly Turn[],
): RawJudged[] {
  const line: Line = turns.map(({ move, giving, typing }) => toEntry({ move, typing, ...(giving && { giving }) }));
  const holding = (still: readonly Drawable[], log: Line) => tried.split(still, log).find((group) => group.includes(drawn)) ?? [];
  let still = holding(variants, []);
  return turns.map((_, index) => {
    const [before, log] = [line.slice(0, index), line.slice(0, index + 1)];
    const value = tried.value(still, before);
    const loss = Math.max(0, value - tried.expected(still, log));
    const next = holding(still, log);
    const lasts = still.map(({ facts }) => replay(rules, facts, "coached", log));
    // At an ending the draw is told.
    const isOver = replay(rules, drawn.facts, "coached", log).held.ended;
    const after = tried.value(isOver ? [drawn] : next, log);
    const isFaulty = still.every((one, at) => {
      const endsFaulty = ({ held }: Replay) => valueRaw(rules, rules.scenario.endings[held.situation]?.fault, held.position) !== undefined;
      const madeCertain = tried.always(one, log, "ends faulty", endsFaulty) && !tried.always(one, before, "ends faulty", endsFaulty);
      return (lasts[at]?.turns.at(-1)?.counts.faults.length ?? 0) > 0 || madeCertain;
    });
    const breaks = (name: string) => still.every((one, at) => breaksStep(rules, tried, one, name, before, log, lasts[at]?.turns.at(-1)));
    const broken = Object.entries(rules.scenario.process).flatMap(([name, { severity }]) => (breaks(name) ? [severity] : []));
    const isHarmful = lasts.every(({ turns: played }) => played.at(-1)?.move.choice.harm !== undefined);
    const tellsForAMinute = lasts.every(({ turns: played }) => {
      const turn = played.at(-1);
      return (
        turn?.move.kind === "open" && turn.counts.minutes <= 1 && turn.move.choice.learns?.some((fact) => !turn.before.known.includes(fact))
      );
    });
    const passOutOfReach = still.some((one) => tried.canPass(one, before)) && !still.some((one) => tried.canPass(one, log));
    still = next;
    return { value, loss, after, verdict: verdictOf({ loss, isFaulty, tellsForAMinute, passOutOfReach, broken, isHarmful }) };
  });
}

/** Whether a turn does what is forbidden, or is the last moment of what is required: every way on then misses it, and one before did not. */
function breaksStep(
  rules: Rules,
  tried: Expectimax,
  one: Drawable,
  name: string,
  before: Line,
  log: Line,
  turn: Turn | undefined,
): boolean {
  const step = rules.scenario.process[name];
  if (!step || step.severity === "advisory") return false;
  if (step.rule === "forbidden") return turn?.after.steps[name] !== undefined && turn.before.steps[name] === undefined;
  const isMissed = ({ held: { position } }: Replay) => position.steps[name] !== "done" && holdsRaw(rules, step.when, position);
  return tried.always(one, log, `misses ${name}`, isMissed) && !tried.always(one, before, `misses ${name}`, isMissed);
}

interface RawTurn {
  loss: number;
  isFaulty: boolean;
  tellsForAMinute: boolean;
  passOutOfReach: boolean;
  broken: string[];
  isHarmful: boolean;
}

function verdictOf({ loss, isFaulty, tellsForAMinute, passOutOfReach, broken, isHarmful }: RawTurn): Verdict {
  if (isFaulty) return "critical";
  let grade = loss <= 0.05 ? 0 : loss <= 2 ? 1 : loss <= 8 ? 2 : loss <= 20 ? 3 : 4;
  if (passOutOfReach) grade = 4;
  if (tellsForAMinute) grade = Math.min(grade, 2);
  if (isHarmful || broken.length > 0) grade = Math.max(grade, 2);
  if (broken.includes("critical")) grade = Math.max(grade, 3);
  return (["best", "good", "slip", "mistake", "turning-point"] as const)[grade] ?? "critical";
}
