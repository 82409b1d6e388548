/** What the calculator asks: how many competencies, variants in each, passes, the floor in each, in how many all must pass, tries. */
export interface OddsForm {
  competencies: number;
  each: number;
  passes: number;
  floor: number;
  all: number;
  tries: number;
}

/** A gate's rule whose odds are shown: the one that was asked for, or one to compare it with. */
export type OddsRule = "asked" | "three" | "ten" | "twelve" | "tries" | "floor" | "both";

/** What a gate's rules let through. Chances to pass one variant are in percent, odds are shares of 1. */
export interface OddsView {
  form: OddsForm;
  most: OddsForm;
  chances: number[];
  rows: { rule: OddsRule; values: number[] }[];
  curve: { p: number; odds: number }[];
  /** One competency never passed, the others at .95: with the rule that was asked, and without its floors. */
  blind: { with: number; without: number };
}
