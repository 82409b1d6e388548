import type { Choice } from "~/engine/scenario/choice";
import { type Fault, type Mechanism, mechanisms } from "~/engine/scenario/names";
import type { Situation } from "~/engine/scenario/schema";
import type { Model } from "./model";
import { toWhole } from "./rounding";

/** Why a turn has its empathy mark: each mechanism's fit (0 to 1, or null where it neither was asked nor given) and the tone's. */
export interface Mark {
  /** Whole points, 0 to 100, or the model's `harm`. */
  points: number;
  /** How often it counts in the mean: more than once at a key turn, where the model says so. */
  times: number;
  fits: Record<Mechanism, { asked: number; given: number; fit: number } | null>;
  tone: number;
  /** The rubric's criteria that were not fully met. */
  lacking: string[];
  harm?: NonNullable<Choice["harm"]>;
  /** The critical fault for which it is 0. */
  fault?: Fault;
}

/** Whether a choice is marked at all: words are, and by formula 2 only those that the customer hears. */
export function isMarked({ formula }: Model, { words, audience = "customer" }: Choice): boolean {
  return words !== undefined && (formula === 1 || audience === "customer");
}

/** The mark of a turn that carries a fault: by formula 2 it is 0, unless it did worse than that. */
export function withFault({ formula }: Model, mark: Mark, fault: Fault | undefined): Mark {
  return formula === 1 || fault === undefined || mark.harm ? mark : { ...mark, points: 0, fault };
}

/**
 * The empathy mark of a spoken choice at a situation: the weighted mean of the mechanisms that count and the tone. A mechanism counts where it was
 * asked or given; its fit is 1 - |given - asked| / 2, an excess weighing less while the conversation opens (EPITOME, Sharma et al. 2020; Marinova et al. 2018).
 */
export function markOf(model: Model, situation: Situation, choice: Choice): Mark {
  const { shares, excessWhileOpening, harm } = model.empathy;
  const { criteria, cold } = model.rubric;
  const usual = (criterion: string) => (choice.voice === "curt" && cold.includes(criterion) ? 0 : 2);
  const toneMarks = criteria.map((criterion) => choice.tone?.[criterion] ?? usual(criterion));
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
  const exact = (100 * weighted) / weights;
  const points = choice.harm ? harm : model.formula === 1 ? Math.round(exact) : toWhole(exact);
  const times = model.formula === 2 && situation.key ? model.empathy.keyTurn : 1;
  return { points, times, fits, tone, lacking, ...(choice.harm && { harm: choice.harm }) };
}
