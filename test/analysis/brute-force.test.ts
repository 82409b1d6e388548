import fc from "fast-check";
import { expect, test } from "vitest";
import { toBeliever } from "~/analysis/belief/belief";
import { follow, judge } from "~/analysis/belief/judge";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { type Proof, prove } from "~/analysis/search/prove";
import { toEntries } from "~/engine/play/entries";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { roundScore } from "~/engine/scoring/round-score";
import { type Score, score } from "~/engine/scoring/score";
import { generatePicks, walk } from "../kit/generate/line";
import { onceIn, PATIENT, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { type Drawable, TooMuch, toExpectimax } from "../kit/oracle/expectimax";
import { judgeRaw } from "../kit/oracle/judge-raw";
import { Endless, type Line, rawLines } from "../kit/oracle/play-raw";
import { models, rulesAt } from "../kit/scenario/limits";

const MOST_LINES = 1_000;
const MOST_LOGS = 400;

interface Listed {
  /** All lines, typed amounts one by one. */
  lines: number;
  hasAmounts: boolean;
  situations: Set<string>;
  results: Score[];
  /** By ending, the lines without their amounts, each once. */
  unpaid: Map<string, Set<string>>;
}

/** Every line to an ending, listed one by one and scored by the engine. Null where there are too many. */
function listed(rules: Rules, facts: Facts): Listed | null {
  const lines = rawLinesOrNull(rules, facts);
  if (!lines || lines.length > MOST_LINES) return null;
  const found: Listed = { lines: 0, hasAmounts: false, situations: new Set(), results: [], unpaid: new Map() };
  let last: Line = [];
  // A line is replayed from where the one before it went another way.
  const plays: Replay[] = [replay(rules, facts, "coached", [])];
  for (const { line } of lines) {
    const shared = line.findIndex((entry, index) => entry !== last[index]);
    plays.length = shared + 1;
    for (let turns = shared; turns < line.length; turns += 1)
      plays.push(replay(rules, facts, "coached", line.slice(0, turns + 1), plays[turns]));
    last = line;
    const played = plays.at(-1);
    if (!played) throw new Error("a line has an end");
    found.lines += 1;
    found.hasAmounts ||= line.some(({ amount }) => amount !== undefined);
    for (const { situation } of played.turns) found.situations.add(situation);
    const result = score(rules, played);
    found.results.push(result);
    const unpaid = found.unpaid.get(result.ending) ?? new Set();
    found.unpaid.set(result.ending, unpaid.add(line.map(({ choice }) => choice).join()));
  }
  return found;
}

function rawLinesOrNull(rules: Rules, facts: Facts) {
  try {
    return [...rawLines(rules, facts, MOST_LINES)];
  } catch (error) {
    if (error instanceof Endless) return null;
    throw error;
  }
}

/** The proof, or null where typed amounts that can be given again and again make more positions than a test should explore. */
function proved(rules: Rules, variant: string, facts: Facts): Proof | null {
  try {
    return prove(rules, variant, facts, 5_000);
  } catch (error) {
    if (error instanceof TooManyPositions) return null;
    throw error;
  }
}

const rangeOf = (scores: readonly number[]) => ({ least: Math.min(...scores), greatest: Math.max(...scores) });

/**
 * What a proof claims, from a listing. A typed amount is proved by its class, so where there are any the number of lines is only known to lie between the
 * listing without amounts and the whole of it.
 */
function claims({ lines, situations, results, unpaid }: Listed, proof: Proof) {
  const empowerments = results.flatMap(({ empowerment }) => (empowerment.score === null ? [] : [empowerment.score]));
  const count = (name: string) => results.filter(({ ending }) => ending === name).length;
  const within = (least: number, some: bigint, most: number) => (some < least ? BigInt(least) : some > most ? BigInt(most) : some);
  const least = [...unpaid.values()].reduce((sum, found) => sum + found.size, 0);
  return {
    situations: [...situations].sort(),
    lines: within(least, proof.lines, lines),
    endings: Object.fromEntries([...unpaid].map(([name, found]) => [name, within(found.size, proof.endings[name] ?? 0n, count(name))])),
    reached: [...new Set(results.map(({ ending }) => ending))].sort(),
    total: rangeOf(results.map(({ total }) => total)),
    outcome: rangeOf(results.map(({ outcome }) => outcome.score)),
    empathy: rangeOf(results.map(({ empathy }) => empathy.score)),
    empowerment: empowerments.length === 0 ? null : rangeOf(empowerments),
    canPass: results.some(({ passed }) => passed),
  };
}

function claimed({ situations, lines, endings, total, outcome, empathy, empowerment, passing }: Proof) {
  return {
    situations,
    lines,
    endings,
    reached: Object.keys(endings).sort(),
    total,
    outcome,
    empathy,
    empowerment,
    canPass: passing !== null,
  };
}

function played(rules: Rules, facts: Facts, line: readonly string[]) {
  const { ending, total, passed } = score(rules, replay(rules, facts, "coached", toEntries(line)));
  return { ending, total, passed };
}

test.each(models)(
  "formula $formula: on hundreds of scenarios, what is proved is what listing every line finds, and its lines play to what is claimed of them",
  {
    timeout: 2 * PATIENT,
  },
  (model) => {
    let compared = 0;
    let counted = 0;
    fc.assert(
      fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
        const rules = rulesAt(scenario, level, model);
        const facts = scenario.variants[variant]?.facts ?? {};
        const all = listed(rules, facts);
        const proof = all && proved(rules, variant, facts);
        if (!all || !proof) return;
        compared += 1;
        if (!all.hasAmounts) counted += 1;
        expect(claimed(proof)).toEqual(claims(all, proof));
        const { ending, line, result } = proof.best;
        expect(played(rules, facts, line)).toEqual({ ending, total: roundScore(model, result.total), passed: result.passed });
        if (proof.passing) expect(played(rules, facts, proof.passing).passed).toBe(true);
      }),
      sharedRuns(model, 525),
    );
    expect(compared).toBeGreaterThanOrEqual(490 / onceIn(model));
    expect(counted).toBeGreaterThan(250 / onceIn(model));
  },
);

test.each(models)(
  "formula $formula: on scenarios that are small enough, values, losses and verdicts are what trying everything finds, knowing only what was shown",
  {
    timeout: 2 * PATIENT,
  },
  (model) => {
    let judged = 0;
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(generateCase({ mostLines: 60 }), generatePicks, ({ scenario, level, variant }, picks) => {
        const rules = rulesAt(scenario, level, model);
        const variants: Drawable[] = Object.entries(scenario.variants)
          .filter(([, { levels }]) => levels?.includes(level) ?? true)
          .map(([name, { weight, facts }]) => ({ variant: name, weight, facts }));
        const drawn = variants.find((one) => one.variant === variant);
        const hasAmounts = [...rules.moves.values()]
          .flat()
          .some(({ choice: { gives, charges } }) => [gives, charges].some((sum) => sum && sum.amount === undefined));
        if (!drawn || hasAmounts) return;
        const { turns } = walk(rules, drawn.facts, "coached", picks, { breaks: false });
        try {
          const tried = judgeRaw(rules, toExpectimax(rules, MOST_LOGS), variants, drawn, turns);
          const believer = toBeliever(rules, variants, 3_000);
          const found = judge(believer, variant, follow(believer, variant, turns));
          judged += 1;
          expect(found.map(({ verdict }) => verdict)).toEqual(tried.map(({ verdict }) => verdict));
          for (const [index, { value, loss, after, verdict }] of tried.entries()) {
            expect(found[index]?.value).toBeCloseTo(value, 6);
            expect(found[index]?.loss).toBeCloseTo(loss, 6);
            expect(found[index]?.after).toBeCloseTo(after, 6);
            verdicts.add(verdict);
          }
        } catch (error) {
          if (!(error instanceof TooManyPositions || error instanceof TooMuch)) throw error;
        }
      }),
      sharedRuns(model, 300),
    );
    expect(judged).toBeGreaterThan(100 / onceIn(model));
    expect(verdicts.size).toBe(6);
  },
);
