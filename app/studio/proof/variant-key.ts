import { variantsAt } from "~/analysis/diagnostics/examine-case";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import type { Scenario } from "~/engine/scenario/schema";
import { rulesAndWords } from "~/engine/scenario/text";
import { fingerprint } from "./fingerprint";

/** A variant at a level, with what its proof hangs on: two texts with equal keys have equal proofs. */
export interface VariantKey {
  level: LevelId;
  variant: string;
  gate: boolean;
  /** The rules; words are not in it. */
  rules: string;
  /** What players who do not think go by besides: the words of choices, and how likely the variant is. */
  words: string;
}

const choiceWords = /^(?:situations\.[^.]+\.choices|anytime)\.[^.]+\.words/;

/** Every variant of a case at each of its levels, in the order in which they are proved. */
export function variantKeys(scenario: Scenario, limits: LimitsFile): VariantKey[] {
  const { rules, words } = rulesAndWords(scenario);
  const { tests: _tests, accepts: _accepts, variants, ...own } = rules;
  const common = fingerprint(JSON.stringify(own));
  const spoken = Object.entries(words).filter(([at]) => choiceWords.test(at));
  const draws = Object.values(variants).map(({ gate, weight, levels }) => [gate, weight, levels]);
  const said = fingerprint(JSON.stringify([spoken, draws]));
  return scenario.levels.flatMap((level) => {
    const within = fingerprint(JSON.stringify(limitsOf(limits, level)));
    return variantsAt(scenario, level).map((variant) => {
      const { facts, gate } = variants[variant] ?? { facts: {}, gate: false };
      return { level, variant, gate, rules: fingerprint(JSON.stringify([common, within, variant, facts])), words: said };
    });
  });
}
