import fc from "fast-check";
import { expect, test } from "vitest";
import { reaches, toTenth, toTenthsTogether } from "~/engine/count/rounding";
import { replay } from "~/engine/play/replay";
import { totalOf } from "~/engine/scoring/formula";
import { score } from "~/engine/scoring/score";
import { generatePicks, walk } from "../../kit/generate/line";
import { PATIENT, runs, SHARED_SEED } from "../../kit/generate/play";
import { generateCase } from "../../kit/generate/scenario";
import { scoreRaw } from "../../kit/oracle/score-raw";
import { rulesAt, secondModel } from "../../kit/scenario/limits";

test.each([
  [79.94, 79.9],
  [79.95, 80],
  // Doubles write the first of these as a little less than it is.
  [1.005 * 10, 10.1],
  [8.05 + 0.1 + 0.2, 8.4],
  [-0.05, 0],
  [-0.06, -0.1],
])("%d is shown as %d", (exact, shown) => {
  expect(toTenth(exact)).toBe(shown);
});

test("a share of exactly a threshold reaches it", () => {
  expect(reaches(1 - 0.3 - 0.45, 0.25)).toBe(true);
  expect(1 - 0.3 - 0.45 >= 0.25).toBe(false);
  expect(reaches(0.2499, 0.25)).toBe(false);
});

test("three equal scores make that total, a half of a tenth included", () => {
  for (let twentieths = 0; twentieths <= 2000; twentieths += 1) {
    const score = twentieths / 20;
    expect(toTenth(totalOf(secondModel, score, score, score))).toBe(toTenth(score));
    expect(toTenth(totalOf(secondModel, score, score, null))).toBe(toTenth(score));
  }
});

test("parts rounded together are each off by less than a tenth, and add up to their rounded sum", () => {
  const parts = fc.array(fc.record({ top: fc.nat({ max: 4500 }), bottom: fc.integer({ min: 1, max: 97 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, (found) => {
      const exact = found.map(({ top, bottom }) => top / bottom);
      const shown = toTenthsTogether(exact);
      for (const [index, one] of shown.entries()) expect(Math.abs(one - (exact[index] ?? 0))).toBeLessThan(0.1 + 1e-9);
      expect(toTenth(sumOf(shown))).toBe(toTenth(sumOf(exact)));
    }),
    runs(20261130, 1_000),
  );
});

test("of 10,000 random lines, every number is what exact numbers come to, and what is shown adds up to a tenth", {
  timeout: PATIENT,
}, () => {
  let ended = 0;
  const knockedOut = new Set<string>();
  const faults = new Set<string>();
  fc.assert(
    fc.property(
      generateCase({ mostLines: Number.POSITIVE_INFINITY }),
      fc.array(generatePicks, { minLength: 28, maxLength: 28 }),
      ({ scenario, level, variant }, all) => {
        const rules = rulesAt(scenario, level, secondModel);
        const facts = scenario.variants[variant]?.facts ?? {};
        for (const picks of all) {
          const { line } = walk(rules, facts, "solo", picks);
          const played = replay(rules, facts, "solo", line);
          if (!played.held.ended) continue;
          ended += 1;
          const shown = score(rules, played);
          const raw = scoreRaw(rules, secondModel, played);
          const { outcome, empathy, empowerment } = shown;
          // The page and `play` show a digit behind the point, and `--json` the number itself.
          const digits = outcome.parts.map(({ points }) => Number(points.toFixed(1)));
          // Compared in one go: an assertion for each number of each line would cost more than the scoring.
          expect({
            sum: outcome.sum,
            parts: outcome.parts.map(({ points }) => points),
            added: toTenth(sumOf(digits)),
            outcome: outcome.score,
            held: outcome.cap ? outcome.cap.at : outcome.sum,
            empathy: empathy.score,
            empowerment: empowerment.score,
            isNear: Math.abs(shown.total - raw.total) < 0.05 + 1e-9,
            passed: shown.passed,
            knockOuts: sorted(outcome.knockOuts.map(({ code }) => code)),
            faults: sorted(shown.faults.map(({ fault }) => String(fault))),
          }).toEqual({
            sum: raw.sum,
            parts: digits,
            added: raw.sum,
            outcome: raw.outcome,
            held: raw.outcome,
            empathy: raw.empathy,
            empowerment: raw.empowerment,
            isNear: true,
            passed: raw.faults.size === 0 && shown.total >= 80 && raw.outcome >= 70 && raw.empathy >= 75 && (raw.empowerment ?? 70) >= 70,
            knockOuts: sorted(raw.knockOuts),
            faults: sorted(raw.faults),
          });
          for (const name of raw.knockOuts) knockedOut.add(name);
          for (const name of raw.faults) faults.add(name);
        }
      },
    ),
    { ...runs(SHARED_SEED, 400), endOnFailure: true },
  );
  expect(ended).toBeGreaterThan(10_000);
  expect([...knockedOut].sort()).toEqual([
    "cap.critical-step",
    "cap.effort",
    "cap.need-missed",
    "cap.need-partly",
    "cap.overpaid",
    "cap.process",
    "cap.underpaid",
  ]);
  expect(faults.size).toBe(7);
});

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
