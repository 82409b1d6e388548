/** The rules set by the sliders: competencies, variants in each, passes needed, the minimum in each, competencies in which every variant must pass, and tries. */
export interface OddsForm {
  competencies: number;
  each: number;
  passes: number;
  floor: number;
  all: number;
  tries: number;
}

/** A rule whose odds are shown: the one set by the sliders, or one to compare it with. */
export type OddsRule = "asked" | "three" | "ten" | "twelve" | "tries" | "floor" | "both";

/** The odds of passing under a gate's rules. Chances of passing one variant are in percent, odds are shares of 1. */
export interface OddsView {
  form: OddsForm;
  most: OddsForm;
  chances: number[];
  rows: { rule: OddsRule; values: number[] }[];
  curve: { p: number; odds: number }[];
  /** One competency never passed, the others mostly: with the rule that was asked, and without its floors. */
  blind: { otherwise: number; with: number; without: number };
}
