import type { Mark } from "~/engine/count/mark";
import type { Rules } from "~/engine/play/rules";
import { mechanisms } from "~/engine/scenario/names";
import type { Comparison } from "./continuation";
import { expectedDifference } from "./expected-difference";
import type { Reason } from "./reason";

/** What fell short in how a turn was said, where the best choice did better: each mechanism, the criteria of tone, or the harm that it did. */
export function wordingReasons({ model }: Rules, compared: Comparison): Reason[] {
  const mark = compared.taken[0]?.turn.counts.mark;
  const weight = model.total.empathy * expectedDifference(compared, ({ score }) => score.empathy.score);
  // Harm is told even where nothing was left to lose by it.
  if (mark?.harm) return [{ code: `harm.${mark.harm}`, about: [], weight: Math.max(1, weight) }];
  // The fault for which a turn is marked 0 is a reason of its own.
  if (!mark || mark.fault || weight <= 0) return [];
  const better = compared.best[0]?.turn.counts.mark ?? null;
  const found = [...offMechanisms(mark, better, model.empathy.shares), ...offTone(mark, better, model.empathy.shares.tone)];
  const all = found.reduce((sum, reason) => sum + reason.weight, 0);
  return found.map((reason) => ({ ...reason, weight: (weight * reason.weight) / all }));
}

function offMechanisms(mark: Mark, better: Mark | null, shares: Record<string, number>): Reason[] {
  return mechanisms.flatMap((mechanism) => {
    const fit = mark.fits[mechanism];
    if (!fit || fit.fit >= (better?.fits[mechanism]?.fit ?? 1)) return [];
    return [
      {
        code: `${fit.given > fit.asked ? "fit-over" : "fit-under"}.${mechanism}`,
        about: [],
        weight: (shares[mechanism] ?? 0) * (1 - fit.fit),
      },
    ];
  });
}

function offTone(mark: Mark, better: Mark | null, share: number): Reason[] {
  const about = mark.lacking.filter((criterion) => !better?.lacking.includes(criterion));
  return about.length === 0 ? [] : [{ code: "tone", about, weight: share * (1 - mark.tone) }];
}
