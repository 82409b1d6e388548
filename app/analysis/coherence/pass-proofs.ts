import { type Believer, TooManyBeliefs, toBeliever } from "~/analysis/belief/belief";
import { askWithForesight } from "~/analysis/belief/foresight";
import type { PossibleVariant } from "~/analysis/belief/prospect";
import type { LevelExamination, VariantExamination } from "~/analysis/diagnostics/examine-case";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { toDice } from "~/analysis/players/dice";
import type { Rules } from "~/engine/play/rules";
import { roundScore } from "~/engine/scoring/round-score";
import { byDraw } from "../diagnostics/observe/by-draw";
import { carefulPasses } from "./careful-pass";
import { type ImpossiblePass, impossiblePasses } from "./impossible-pass";
import { luckAlong, type SampledPass, samplePasses } from "./lucky-pass";

/** In what is drawn for practice or for a gate, how many each. Variants have their shares by weight. */
export const PASSING_LINES = 100;
export const CAREFUL_PLAYS = 400;

/** What was proved of the lines of a level that pass, and of who passes. */
export interface PassProofs {
  impossible: (ImpossiblePass & { variant: string })[];
  /** Of passing lines that were sampled, those that owe the pass to luck, and the first of them. */
  luck: { draw: Draw; lines: number; lucky: number; example: (SampledPass & { variant: string; luck: number }) | null }[];
  /** Of a careful player's plays, those that pass. */
  careful: { draw: Draw; plays: number; passed: number }[];
}

type Draw = "practice" | "gate";

/** Proves it by exploring each variant of a level once more, those for practice and those for a gate apart. What could not be solved is left out. */
export function provePasses({ rules, variants }: LevelExamination): PassProofs {
  const proofs: PassProofs = { impossible: [], luck: [], careful: [] };
  for (const { draw, variants: drawn } of byDraw(variants.filter(({ solved }) => solved))) {
    const believer = toBeliever(rules, drawn.map(toDrawn));
    const possibles = believer.openings.flat().map(({ possible }) => possible);
    for (const { variant, solved } of possibles)
      proofs.impossible.push(...impossiblePasses(solved).map((found) => ({ variant, ...found })));
    proofs.luck.push({ draw, ...luckOf(rules, believer, possibles) });
    proofs.careful.push({ draw, ...carefulOf(possibles) });
  }
  return proofs;
}

function toDrawn({ name, weight, facts }: VariantExamination) {
  return { variant: name, weight, facts };
}

function carefulOf(possibles: readonly PossibleVariant[]): { plays: number; passed: number } {
  const dice = toDice(20_260_202);
  let [plays, passed] = [0, 0];
  for (const [possible, share] of shares(possibles, CAREFUL_PLAYS)) {
    plays += share;
    passed += carefulPasses(possible.solved, share, dice);
  }
  return { plays, passed };
}

function luckOf(rules: Rules, believer: Believer, possibles: readonly PossibleVariant[]): Omit<PassProofs["luck"][number], "draw"> {
  const dice = toDice(20_260_303);
  const ask = toPatient(believer);
  const { model } = rules;
  let [lines, lucky] = [0, 0];
  let example: PassProofs["luck"][number]["example"] = null;
  for (const [possible, share] of shares(possibles, PASSING_LINES))
    for (const sampled of samplePasses(possible.solved, share, dice)) {
      const luck = ask((asked) => luckAlong(asked, rules, possible, sampled));
      lines += 1;
      if (luck <= 0 || roundScore(model, sampled.total - luck) >= model.pass.total) continue;
      lucky += 1;
      example ??= { variant: possible.variant, luck, ...sampled };
    }
  return { lines, lucky, example };
}

/** How many of a number each variant has by its weight, rounded up. */
function shares(possibles: readonly PossibleVariant[], number: number): [PossibleVariant, number][] {
  const weights = possibles.reduce((sum, { weight }) => sum + weight, 0);
  return possibles.map((possible) => [possible, Math.ceil((number * possible.weight) / weights)]);
}

/** Asks one believer line after line, so that what was searched once is known, and begins afresh where that has become too much. */
function toPatient(believer: Believer): <Answer>(ask: (believer: Believer) => Answer) => Answer {
  let current = believer.afresh("end");
  return (ask) => {
    try {
      return ask(current);
    } catch (error) {
      if (!(error instanceof TooManyBeliefs || error instanceof TooManyPositions)) throw error;
      current = believer.afresh("end");
      return askWithForesight(believer, ask);
    }
  };
}
