import type { TestRun } from "~/engine/play/test-line";
import { toTenth } from "~/engine/scoring/because";
import type { Model } from "~/engine/scoring/model";
import { totalOf } from "~/engine/scoring/result";
import type { Diagnostic, Found } from "./diagnostic";
import type { ExaminedLevel, ExaminedVariant } from "./examine";
import { byDraw } from "./observe/by-draw";
import { toDice } from "./observe/dice";

const WEIGHTINGS = 1000;
const LEAST_FIRST = 990;

interface Dimensions {
  outcome: number;
  empathy: number;
  empowerment: number | null;
}

/** A line of the file against the best line, in the variants where it can be played. */
interface Rival {
  name: string;
  pairs: { weight: number; best: Dimensions; rival: Dimensions }[];
}

export const weighting: Diagnostic = {
  code: "GR2014",
  severity: "warning",
  title: "The best line leads only under this weighting of the scores",
  find: ({ levels }) => levels.flatMap(atLevel),
};

function atLevel({ level, rules, variants, lines }: ExaminedLevel): Found[] {
  return byDraw(variants).flatMap(({ variants: drawn }) => {
    const rivals = lines.map(({ name, runs }) => ({ name, pairs: drawn.flatMap((one) => toPair(one, runs)) }));
    // Who is ahead in nothing cannot win by any weighting.
    const beaten = countBeaten(
      rules.model,
      rivals.filter(({ pairs }) => pairs.some(isAhead)),
    );
    const first = WEIGHTINGS - beaten.times;
    if (first >= LEAST_FIRST) return [];
    return [
      {
        at: `tests.${beaten.by}`,
        message: `the best line ranks first at ${level} under ${first} of ${WEIGHTINGS} weightings of outcome, empathy and empowerment, and \`${beaten.by}\` beats it most often, so which is best hangs on taste: let the best line win in each, or let that one lose something`,
      },
    ];
  });
}

function toPair({ name, weight, solved }: ExaminedVariant, runs: readonly TestRun[]): Rival["pairs"] {
  const reached = runs.find(({ variant }) => variant === name)?.score;
  if (!solved || !reached) return [];
  const { outcome, empathy, empowerment } = reached;
  return [
    {
      weight,
      best: rounded(solved.best.result),
      rival: { outcome: outcome.score, empathy: empathy.score, empowerment: empowerment.score },
    },
  ];
}

function isAhead({ best, rival }: Rival["pairs"][number]): boolean {
  return (
    (best.empowerment === null) !== (rival.empowerment === null) ||
    rival.outcome > best.outcome ||
    rival.empathy > best.empathy ||
    (rival.empowerment ?? 0) > (best.empowerment ?? 0)
  );
}

/** Rounded as a line's own scores are, so that the best line ties with itself. */
function rounded({ outcome, empathy, empowerment }: Dimensions): Dimensions {
  return { outcome: toTenth(outcome), empathy: toTenth(empathy), empowerment: empowerment === null ? null : toTenth(empowerment) };
}

/** Under how many weightings some line beats the best in expectation, ties counting for the best; and which does so most often. */
function countBeaten(model: Model, rivals: readonly Rival[]): { times: number; by: string } {
  const dice = toDice(3_141_592);
  const beats = new Map<string, number>();
  let times = 0;
  for (let drawn = 0; drawn < WEIGHTINGS; drawn += 1) {
    const weighted = { ...model, total: onSimplex(dice) };
    const better = rivals.filter(({ pairs }) => isBeaten(weighted, pairs));
    for (const { name } of better) beats.set(name, (beats.get(name) ?? 0) + 1);
    if (better.length > 0) times += 1;
  }
  const [most] = [...beats].sort(([, one], [, other]) => other - one);
  return { times, by: most?.[0] ?? "" };
}

function isBeaten(model: Model, pairs: Rival["pairs"]): boolean {
  if (pairs.length === 0) return false;
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const expected = (side: "best" | "rival") =>
    toTenth(pairs.reduce((sum, pair) => sum + pair.weight * total(model, pair[side]), 0) / weight);
  return expected("rival") > expected("best");
}

function total(model: Model, { outcome, empathy, empowerment }: Dimensions): number {
  return totalOf(model, outcome, empathy, empowerment);
}

/** Three weights that add up to 1, each such triple as likely as another. */
function onSimplex(dice: () => number): Model["total"] {
  const [low = 0, high = 0] = [dice(), dice()].sort((one, other) => one - other);
  return { outcome: low, empathy: high - low, empowerment: 1 - high };
}
