import type { Model } from "~/engine/count/model";
import type { SharedFiles } from "~/engine/scenario/parse";
import { readCase } from "~/studio/proof/case-reading";
import { type ChoiceMark, choiceMarks } from "~/studio/proof/choice-mark";
import { choicePaths } from "~/studio/proof/choice-paths";
import { type PlacedProblem, placeAtThings } from "~/studio/proof/placed-problem";
import { type VariantKey, variantKeys } from "~/studio/proof/variant-key";
import { fillIn, type TypedField } from "~/studio/proof/what-if";
import { readSource } from "~/studio/text/source";

/** A draft as it would read if what is being typed were saved. */
export interface DraftText {
  text: string;
  typed: readonly TypedField[];
}

/** What a text says by itself, before anything is explored. */
export interface TextAnswer {
  /** With what was typed in it. */
  text: string;
  problems: readonly PlacedProblem[];
  /** Null while there are errors, and then there is nothing to prove. */
  sound: SoundText | null;
}

export interface SoundText {
  /** The scenario as JSON: a text passes from one worker to the other at no cost. */
  scenario: string;
  /** Where the author wrote choices whose paths are others in the plain form. */
  written: Readonly<Record<string, string>>;
  marks: readonly ChoiceMark[];
  keys: readonly VariantKey[];
}

/** Reads a draft's text. */
export function answerText(shared: SharedFiles & { model: Model }, { text, typed }: DraftText): TextAnswer {
  const whole = typed.length === 0 ? text : fillIn(readSource(text), typed).text;
  const { data, problems, read } = readCase(whole, shared);
  return {
    text: whole,
    problems: placeAtThings(data, problems),
    sound: read && {
      scenario: JSON.stringify(read.scenario),
      written: choicePaths(read),
      marks: choiceMarks(read, shared.model),
      keys: variantKeys(read.scenario, shared.limits),
    },
  };
}
