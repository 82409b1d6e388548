import type { LevelExamination, VariantExamination } from "~/analysis/diagnostics/examine-case";
import { roundScore } from "~/engine/scoring/round-score";
import { runTestLine } from "~/engine/scoring/test-line";

/** A variant reserved for gates, and a practice variant that the same line is the best of. */
export interface SharedBest {
  reserved: string;
  practice: string;
  line: readonly string[];
}

/** The pairs of a level where the best line found in one, played in the other by its choices and amounts, comes to the best total there. */
export function sharedBests({ rules, variants }: LevelExamination): SharedBest[] {
  const isBestIn = ({ name, solved }: VariantExamination, line: readonly string[]): boolean => {
    const [run] = runTestLine(rules, { variant: name, choices: [...line] });
    return solved !== null && run?.score != null && run.score.total >= roundScore(rules.model, solved.best.result.total);
  };
  const pair = (reserved: VariantExamination, practice: VariantExamination): SharedBest[] => {
    if (!reserved.solved || !practice.solved) return [];
    const names = { reserved: reserved.name, practice: practice.name };
    const [known, fresh] = [practice.solved.best.line, reserved.solved.best.line];
    if (isBestIn(reserved, known)) return [{ ...names, line: known }];
    return isBestIn(practice, fresh) ? [{ ...names, line: fresh }] : [];
  };
  const practised = variants.filter(({ gate }) => !gate);
  return variants.filter(({ gate }) => gate).flatMap((reserved) => practised.flatMap((practice) => pair(reserved, practice)));
}
