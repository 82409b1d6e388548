import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toGraph } from "~/analysis/graph";
import { TooManyPositions } from "~/analysis/nodes";
import { nameOf, prove } from "~/analysis/prove";
import { toSolved } from "~/analysis/solve";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { toEntries } from "~/engine/play/test-line";
import type { Facts } from "~/engine/scenario/schema";
import { score } from "~/engine/scoring/score";
import { PATIENT, runs } from "../kit/generate-play";
import { generateCase } from "../kit/generate-scenario";
import { rawLines } from "../kit/play-raw";
import { rulesAt } from "../kit/scenario-limits";

const MOST_LINES = 1000;

/** Every line to an ending, listed one by one and scored by the engine. */
function listed(rules: Rules, facts: Facts) {
  const lines = [...rawLines(rules, facts, MOST_LINES)];
  if (lines.length > MOST_LINES) return [];
  return lines.map(({ line }) => {
    const played = replay(rules, facts, "coached", line);
    return { played, result: score(rules, played), hasAmount: line.some(({ amount }) => amount !== undefined) };
  });
}

/** The proof, or null where typed amounts that can be given again and again make more positions than a test should explore. */
function proved(rules: Rules, variant: string, facts: Facts) {
  try {
    return prove(rules, variant, facts, 5000);
  } catch (error) {
    if (error instanceof TooManyPositions) return null;
    throw error;
  }
}

const least = (scores: number[]) => Math.min(...scores);
const greatest = (scores: number[]) => Math.max(...scores);

describe("what is proved is what listing every line finds", () => {
  test("reach, ranges, the best line, whether a line passes, and the number of lines", { timeout: PATIENT }, () => {
    let counted = 0;
    fc.assert(
      fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
        const rules = rulesAt(scenario, level);
        const facts = scenario.variants[variant]?.facts ?? {};
        const all = listed(rules, facts);
        if (all.length === 0) return;
        const proof = proved(rules, variant, facts);
        if (!proof) return;
        const results = all.map(({ result }) => result);
        expect(new Set(Object.keys(proof.endings))).toEqual(new Set(results.map(({ ending }) => ending)));
        expect(new Set(proof.situations)).toEqual(new Set(all.flatMap(({ played }) => played.turns.map(({ situation }) => situation))));
        const totals = results.map(({ total }) => total);
        // Typed amounts are listed up to 20 only, so what is proved over all of them may reach further.
        if (all.every(({ hasAmount }) => !hasAmount)) {
          counted += 1;
          expect(proof.lines).toBe(BigInt(all.length));
          expect(proof.total).toEqual({ least: least(totals), greatest: greatest(totals) });
          const outcomes = results.map(({ outcome }) => outcome.score);
          expect(proof.outcome).toEqual({ least: least(outcomes), greatest: greatest(outcomes) });
          const empathies = results.map(({ empathy }) => empathy.score);
          expect(proof.empathy).toEqual({ least: least(empathies), greatest: greatest(empathies) });
          const met = results.flatMap(({ empowerment }) => (empowerment.score === null ? [] : [empowerment.score]));
          expect(proof.empowerment).toEqual(met.length === 0 ? null : { least: least(met), greatest: greatest(met) });
          expect(proof.passing !== null).toBe(results.some(({ passed }) => passed));
        } else {
          expect(proof.total.greatest).toBeGreaterThanOrEqual(greatest(totals));
          expect(proof.total.least).toBeLessThanOrEqual(least(totals));
          if (results.some(({ passed }) => passed)) expect(proof.passing).not.toBeNull();
        }
      }),
      { ...runs(20261122, 150), endOnFailure: true },
    );
    expect(counted).toBeGreaterThan(30);
  });

  test("the witness lines play to what is claimed of them", { timeout: PATIENT }, () => {
    fc.assert(
      fc.property(generateCase({ mostLines: 400 }), ({ scenario, level, variant }) => {
        const rules = rulesAt(scenario, level);
        const facts = scenario.variants[variant]?.facts ?? {};
        const proof = proved(rules, variant, facts);
        if (!proof) return;
        const { passing } = proof;
        const solved = toSolved(toGraph(rules, facts));
        const best = solved.best(solved.graph.opening);
        const played = replay(rules, facts, "coached", toEntries(best.line.map(nameOf)));
        const result = score(rules, played);
        expect({ ending: result.ending, total: result.total }).toEqual({
          ending: best.end.situation,
          total: Math.round(best.result.total * 10) / 10,
        });
        if (passing) expect(score(rules, replay(rules, facts, "coached", toEntries(passing))).passed).toBe(true);
      }),
      { ...runs(20261123, 150), endOnFailure: true },
    );
  });
});
