import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Foresight, toBeliever } from "~/analysis/belief/belief";
import { bestLine, follow, judge } from "~/analysis/belief/judge";
import { TooManyPositions } from "~/analysis/graph/nodes";
import type { Model } from "~/engine/count/model";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import { score } from "~/engine/scoring/score";
import { generatePicks, walk } from "../kit/generate/line";
import { onceIn, PATIENT, sharedRuns } from "../kit/generate/play";
import { generateCase } from "../kit/generate/scenario";
import { models, rulesAt } from "../kit/scenario/limits";

const drawnBy = (model: Model) =>
  generateCase({ mostLines: 60 }).map(({ scenario, level, variant }) => ({
    rules: rulesAt(scenario, level, model),
    variant,
    facts: scenario.variants[variant]?.facts ?? {},
    variants: Object.entries(scenario.variants)
      .filter(([, { levels }]) => levels?.includes(level) ?? true)
      .map(([name, { weight, facts }]) => ({ variant: name, weight, facts })),
  }));

/** Where beliefs are too many to follow to the end, they are followed for one turn; the same laws hold. */
const foresights: Foresight[] = ["end", "turn"];

function believerOf(
  { rules, variants }: { rules: ReturnType<typeof rulesAt>; variants: Parameters<typeof toBeliever>[1] },
  foresight: Foresight,
) {
  try {
    const believer = toBeliever(rules, variants, 3000).afresh(foresight);
    for (const belief of believer.openings) believer.value(belief);
    return believer;
  } catch (error) {
    if (error instanceof TooManyPositions) return null;
    throw error;
  }
}

describe.each(models)("formula $formula", (model) => {
  const drawn = drawnBy(model);

  test.each(foresights)(
    "with foresight to the %s, losses and luck of any line add up to what was expected less what the line is worth, and no loss is below 0",
    {
      timeout: PATIENT,
    },
    (foresight) => {
      let judged = 0;
      let faulty = 0;
      fc.assert(
        fc.property(drawn, generatePicks, (found, picks) => {
          const believer = believerOf(found, foresight);
          if (!believer) return;
          const { rules, facts, variant } = found;
          const walked = walk(rules, facts, "coached", picks, { breaks: false });
          const played = replay(rules, facts, "coached", walked.line);
          if (!played.held.ended || played.turns.length === 0) return;
          const turns = judge(believer, variant, follow(believer, variant, played.turns));
          judged += 1;
          const lost = turns.reduce((sum, { loss, luck }) => sum + loss + luck, 0);
          const { total, faults } = score(rules, played);
          if (faults.length > 0) faulty += 1;
          // A result is rounded to 0.1, and so half of that is the most that it may differ by.
          expect(Math.abs((turns[0]?.value ?? 0) - lost - (faults.length > 0 ? 0 : total))).toBeLessThan(0.05 + 1e-9);
          for (const { loss } of turns) expect(loss).toBeGreaterThanOrEqual(0);
          for (const [index, { value }] of turns.entries())
            if (index > 0) expect(value).toBeCloseTo(turns[index - 1]?.after ?? Number.NaN, 9);
        }),
        sharedRuns(model, 60),
      );
      expect(judged).toBeGreaterThan(20 / onceIn(model));
      expect(faulty).toBeGreaterThan(2 / onceIn(model));
    },
  );

  test.each(foresights)(
    "with foresight to the %s, no turn of a best line loses anything, and each is best unless it breaks a rule",
    { timeout: PATIENT },
    (foresight) => {
      fc.assert(
        fc.property(drawn, (found) => {
          const believer = believerOf(found, foresight);
          if (!believer) return;
          const { rules, facts, variant } = found;
          const line = bestLine(believer, variant);
          const played = replay(rules, facts, "coached", toEntries(line));
          for (const { number, verdict, loss, breaches } of judge(believer, variant, follow(believer, variant, played.turns))) {
            expect(loss).toBeLessThan(1e-6);
            // The best total may be one that does not pass, and the turn that settles this says so.
            if (verdict === "turning-point") expect(score(rules, played).passed).toBe(false);
            else if (verdict !== "critical") {
              const { harm } = played.turns[number - 1]?.move.choice ?? {};
              const [severity] = breaches.map((breach) => breach.severity).sort();
              expect(verdict).toBe(severity === "critical" ? "mistake" : severity || harm ? "slip" : "best");
            }
          }
        }),
        sharedRuns(model, 40),
      );
    },
  );
});
