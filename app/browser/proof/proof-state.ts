import type { ChoiceMark } from "~/studio/proof/choice-mark";
import type { PlacedProblem } from "~/studio/proof/placed-problem";
import type { ProvedVariant } from "~/studio/proof/proved-variant";
import type { VariantKey } from "~/studio/proof/variant-key";
import type { VariantProof } from "./proof-task";
import type { TextAnswer } from "./text-task";

/** How far something that is shown is true of the text as it stands. What is stale stays until it is replaced. */
export type Freshness = "computing" | "stale" | "fresh" | "failed";

/** The variant at the level that a trainer looks at. */
export interface LookedAt {
  level: string;
  variant: string;
}

/** A variant at a level in the panel. */
export interface FigureState extends LookedAt {
  gate: boolean;
  state: Freshness;
  /** Of what players who do not think reach: their plays hang on words too. */
  playersState: Freshness;
  figure: ProvedVariant | null;
}

/** All that a page shows of a draft's proof. */
export interface ProofState {
  /** Whether any version of the text has been read, so that there are problems to show, or none. */
  isRead: boolean;
  /** Whether it has no error; then there is something to prove. */
  isSound: boolean;
  /** What reading found: names that are not there, fields that are missing. */
  problems: readonly PlacedProblem[];
  /** What the analysis found of how the case plays. It comes last. */
  findings: readonly PlacedProblem[];
  findingsState: Freshness;
  marks: readonly ChoiceMark[];
  marksState: Freshness;
  figures: readonly FigureState[];
  lookedAt: LookedAt | null;
}

/** What is known so far; the prover's memory. */
export interface Known {
  answer: TextAnswer | null;
  /** The newest answer without errors: what was proved of it stays to be seen. */
  sound: NonNullable<TextAnswer["sound"]> | null;
  lookedAt: LookedAt | null;
  /** By the key of the rules. */
  proofs: ReadonlyMap<string, { proof: VariantProof; words: string }>;
  /** The newest figure of each variant at each level, whatever text it is of. */
  figures: ReadonlyMap<string, ProvedVariant>;
  failed: ReadonlySet<string>;
  diagnosis: { of: string; problems: readonly PlacedProblem[] } | null;
  /** The text that could not be diagnosed. */
  undiagnosed: string | null;
}

export const nothingKnown: Known = {
  ...{ answer: null, sound: null, lookedAt: null, proofs: new Map(), figures: new Map(), failed: new Set() },
  ...{ diagnosis: null, undiagnosed: null },
};

export const slotName = ({ level, variant }: LookedAt): string => `${level} ${variant}`;

/** What a page shows of what is known. */
export function toProofState(known: Known): ProofState {
  const { answer, sound, diagnosis } = known;
  const isSound = answer?.sound != null;
  return {
    isRead: answer !== null,
    isSound,
    problems: answer?.problems ?? [],
    findings: diagnosis?.problems ?? [],
    findingsState: freshness(diagnosis !== null, isSound && diagnosis?.of === answer.text, isSound && known.undiagnosed === answer.text),
    marks: sound?.marks ?? [],
    marksState: freshness(sound !== null, isSound, false),
    figures: (sound?.keys ?? []).map((key) => toFigureState(known, key, isSound)),
    lookedAt: lookedAtIn(known),
  };
}

function toFigureState({ proofs, figures, failed }: Known, key: VariantKey, isSound: boolean): FigureState {
  const { level, variant, gate, rules, words } = key;
  const found = proofs.get(rules);
  const figure = found?.proof.figure ?? figures.get(slotName(key)) ?? null;
  const has = figure !== null;
  return {
    ...{ level, variant, gate, figure },
    state: freshness(has, isSound && found !== undefined, failed.has(rules)),
    playersState: freshness(has, isSound && found?.words === words, failed.has(rules)),
  };
}

const freshness = (isThere: boolean, isFresh: boolean, hasFailed: boolean): Freshness => {
  if (isFresh) return "fresh";
  if (hasFailed) return "failed";
  return isThere ? "stale" : "computing";
};

/** What is looked at, if the case has it; else its first variant that can be practised. */
export function lookedAtIn({ sound, lookedAt }: Known): LookedAt | null {
  const keys = sound?.keys ?? [];
  const found = keys.find(({ level, variant }) => level === lookedAt?.level && variant === lookedAt.variant) ?? keys[0];
  return found ? { level: found.level, variant: found.variant } : null;
}
