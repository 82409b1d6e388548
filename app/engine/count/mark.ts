import type { Choice } from "~/engine/scenario/choice";
import { type Mechanism, mechanisms } from "~/engine/scenario/names";
import type { Situation } from "~/engine/scenario/schema";
import type { Model } from "./model";

/** Why a turn has its empathy mark: each mechanism's fit (0 to 1, or null where it neither was asked nor given) and the tone's. */
export interface Mark {
  /** Whole points, 0 to 100, or the model's `harm`. */
  points: number;
  fits: Record<Mechanism, { asked: number; given: number; fit: number } | null>;
  tone: number;
  /** The rubric's criteria that were not fully met. */
  lacking: string[];
  harm?: NonNullable<Choice["harm"]>;
}

/**
 * The empathy mark of a spoken choice at a situation: the weighted mean of the mechanisms that count and the tone. A mechanism counts where it was
 * asked or given; its fit is 1 - |given - asked| / 2, an excess weighing less while the conversation opens (EPITOME, Sharma et al. 2020; Marinova et al. 2018).
 */
export function markOf(model: Model, situation: Situation, choice: Choice): Mark {
  const { shares, excessWhileOpening, harm } = model.empathy;
  const criteria = model.rubric.criteria;
  const toneMarks = criteria.map((criterion) => choice.tone?.[criterion] ?? 2);
  const tone = toneMarks.reduce((sum, mark) => sum + mark, 0) / (2 * criteria.length);
  const fits: Mark["fits"] = { emotion: null, interpretation: null, exploration: null };
  let weighted = shares.tone * tone;
  let weights = shares.tone;
  for (const mechanism of mechanisms) {
    const asked = situation.asks[mechanism];
    const given = choice.shows?.[mechanism] ?? 0;
    if (asked === 0 && given === 0) continue;
    const off = given > asked && situation.phase === "open" ? (given - asked) * excessWhileOpening : Math.abs(given - asked);
    const fit = 1 - off / 2;
    fits[mechanism] = { asked, given, fit };
    weighted += shares[mechanism] * fit;
    weights += shares[mechanism];
  }
  const lacking = criteria.filter((_, index) => (toneMarks[index] ?? 2) < 2);
  const points = choice.harm ? harm : Math.round((100 * weighted) / weights);
  return { points, fits, tone, lacking, ...(choice.harm && { harm: choice.harm }) };
}
