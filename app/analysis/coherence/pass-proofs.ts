import { type Believer, TooManyBeliefs, toBeliever } from "~/analysis/belief/belief";
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
const PASSING_LINES = 100;
const CAREFUL_PLAYS = 400;

const MOST_BELIEFS = 2000;

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

/** All lines by one believer, so that what was searched for one of them is known for the next. */
function luckOf(rules: Rules, believer: Believer, possibles: readonly PossibleVariant[]): Omit<PassProofs["luck"][number], "draw"> {
  const dice = toDice(20_260_303);
  const { model } = rules;
  const sampled = shares(possibles, PASSING_LINES).flatMap(([possible, share]) =>
    samplePasses(possible.solved, share, dice).map((line) => ({ possible, ...line })),
  );
  return withForesight(believer, (asked) => {
    const judged = sampled.map(({ possible, ...line }) => ({
      variant: possible.variant,
      luck: luckAlong(asked, rules, possible, line),
      ...line,
    }));
    const lucky = judged.filter(({ luck, total }) => luck > 0 && roundScore(model, total - luck) < model.pass.total);
    return { lines: sampled.length, lucky: lucky.length, example: lucky[0] ?? null };
  });
}

/** To the end where that takes no more beliefs than a command may wait for, else of one turn. */
function withForesight<Answer>(believer: Believer, ask: (believer: Believer) => Answer): Answer {
  try {
    return ask(believer.afresh("end", MOST_BELIEFS));
  } catch (error) {
    if (!(error instanceof TooManyBeliefs || error instanceof TooManyPositions)) throw error;
    return ask(believer.afresh("turn"));
  }
}

/** How many of a number each variant has by its weight, rounded up. */
function shares(possibles: readonly PossibleVariant[], number: number): [PossibleVariant, number][] {
  const weights = possibles.reduce((sum, { weight }) => sum + weight, 0);
  return possibles.map((possible) => [possible, Math.ceil((number * possible.weight) / weights)]);
}
